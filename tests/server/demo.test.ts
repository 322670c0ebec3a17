import { beforeAll, describe, expect, test } from "vitest";
import { phaseOf } from "#app/domain/events/lifecycle";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { loadDemo } from "#app/server/seed/load-demo";
import * as eventCountQueries from "#db/queries/event-counts";
import * as eventQueries from "#db/queries/events";
import * as publicEventQueries from "#db/queries/public-events";
import dialogueFile from "#db/seed/dialogues.json" with { type: "json" };
import followupFile from "#db/seed/followups.json" with { type: "json" };
import { testDeps } from "#tests/support/deps";
import { type TestDb, testDb } from "#tests/support/test-db";

/** The summaries of the data, in this product's words: an independent count of the same records. */
function figuresOf(summary: (typeof dialogueFile.dialogues)[number]["summary"]) {
	return {
		registered: summary.registered,
		byStatus: {
			pending: summary.diajukan,
			confirmed: summary.disetujui,
			waitlisted: summary.daftar_tunggu,
			rejected: summary.ditolak,
			cancelled: summary.dibatalkan,
			replaced: summary.digantikan,
		},
		withoutEmail: summary.withoutEmail,
		attended: summary.attendedAnyDay,
		attendedByCategory: {
			employer: summary.attendedByCategory.pengusaha,
			union: summary.attendedByCategory.sp_sb,
			cooperative: summary.attendedByCategory.koperasi,
			government: summary.attendedByCategory.pemerintah_daerah,
			other: summary.attendedByCategory.lainnya,
		},
		attendedByGender: { female: summary.attendedByGender.P, male: summary.attendedByGender.L },
	};
}

let shared: TestDb;
beforeAll(async () => {
	shared = await testDb();
	await loadDemo(testDeps(shared.db));
}, 120_000);

const eventOf = async (slug: string) => {
	const event = await eventQueries.findPublicBySlug(shared.db, slug);
	if (!event) throw new Error(`no event ${slug}`);
	return event;
};

describe("the demonstration", () => {
	test("shows answers of calendars: one who comes, one unsure, one whose seat is held, and mails that need a person", async () => {
		const { db } = shared;
		const answers = await db.selectFrom("calendarAnswers").select(["status", "standing"]).orderBy("id").execute();
		expect(answers.map(({ status, standing }) => `${status} ${standing}`)).toEqual([
			"ACCEPTED counts",
			"TENTATIVE counts",
			"DECLINED unproven",
			"DECLINED counts",
		]);
		expect(await db.selectFrom("seatReleases").select("state").execute()).toEqual([{ state: "held" }]);
		const mails = db.selectFrom("inboundMails").select("kind").where("needsPerson", "=", 1).orderBy("id");
		expect((await mails.execute()).map(({ kind }) => kind)).toEqual(["proposal", "letter", "unreadable"]);
	});

	test.each(dialogueFile.dialogues.filter(({ status }) => status === "selesai"))(
		"shows $slug with the figures of its summary",
		async ({ slug, summary }) => {
			const event = await eventOf(slug);
			expect(await eventCountQueries.countEvent(shared.db, event.id)).toMatchObject(figuresOf(summary));
		},
	);

	test("shows Tangerang 2021 with two days, 20 sessions and the attendance of each day", async () => {
		const event = await eventOf("tangerang-16-17-september-2021");
		const days = await eventQueries.listDays(shared.db, event.id);
		expect(days.map((day) => [day.startsAtLocal, day.endsAtLocal])).toEqual([
			["2021-09-16T08:00", "2021-09-16T16:45"],
			["2021-09-17T08:00", "2021-09-17T16:00"],
		]);
		expect(await eventQueries.listSessions(shared.db, event.id)).toHaveLength(20);
		const counts = await eventCountQueries.countEvent(shared.db, event.id);
		const { summary } = dialogueFile.dialogues[0] as (typeof dialogueFile.dialogues)[number];
		expect(counts.attendedByDay).toEqual([summary.attendedByDay["1"], summary.attendedByDay["2"]]);
		expect(counts.attendedEveryDay).toBe(summary.certificateEligible);
	});

	test("keeps all 64 promises of 2021, and counts the late ones as of January 2022", async () => {
		const event = await eventOf("tangerang-16-17-september-2021");
		const progress = await publicEventQueries.progressByEvent(shared.db, [event.id], "2026-11-02T00:00:00.000Z");
		const own = followupFile.followups.filter(
			({ dialogueId, status }) => dialogueId === "dlg-tangerang-2021" && status !== "dibatalkan",
		);
		const isOpen = ({ status }: { status: string }) => status !== "selesai";
		expect(progress.get(event.id)).toEqual({
			total: own.length,
			done: own.filter(({ status }) => status === "selesai").length,
			overdue: own.filter((one) => isOpen(one) && one.dueDate < "2022-01-14").length,
		});
		const { count } = shared.db.fn;
		const { n } = await shared.db
			.selectFrom("followups")
			.innerJoin("events", "events.id", "followups.eventId")
			.select(count<number>("followups.id").as("n"))
			.where("exampleAsOf", "is not", null)
			.executeTakeFirstOrThrow();
		expect(n).toBe(64);
	});

	test("has a dialogue in every phase an organiser meets", async () => {
		const events = await shared.db.selectFrom("events").selectAll().execute();
		const phases = events.map((event) => phaseOf(event, testDeps(shared.db).now()));
		const counted = Object.fromEntries(phases.map((phase) => [phase, phases.filter((one) => one === phase).length]));
		expect(counted).toEqual({ finished: 9, reported: 1, open: 3, scheduled: 1, running: 1, draft: 3 });
	});

	test("has an open dialogue in Tangerang with seats free for two parties and people waiting in another", async () => {
		const slug = "dialog-lanjutan-koperasi-pekerja";
		const event = await shared.db
			.selectFrom("events")
			.selectAll()
			.where("slug", "like", `${slug}%`)
			.executeTakeFirstOrThrow();
		const seats = (await publicEventQueries.seatsByEvent(shared.db, [event.id])).get(event.id) ?? [];
		expect(seats.filter((party) => party.confirmed < party.seats).map((party) => party.category)).toEqual([
			"employer",
			"government",
		]);
		const { byStatus } = await eventCountQueries.countEvent(shared.db, event.id);
		expect(byStatus.waitlisted).toBe(2);
	});

	test("lets no letter leave", async () => {
		const statuses = await shared.db.selectFrom("letters").select("status").distinct().execute();
		expect(statuses).toEqual([{ status: "cancelled" }]);
	});

	test("counts anew when somebody cancels", async () => {
		const event = await shared.db
			.selectFrom("events")
			.selectAll()
			.where("slug", "=", "tangerang-16-17-september-2021")
			.executeTakeFirstOrThrow();
		const before = await eventCountQueries.countEvent(shared.db, event.id);
		const { id } = await shared.db
			.selectFrom("registrations")
			.select("id")
			.where("eventId", "=", event.id)
			.where("status", "=", "confirmed")
			.executeTakeFirstOrThrow();
		await cancelRegistration(testDeps(shared.db), id, { reason: "Berhalangan" });
		const after = await eventCountQueries.countEvent(shared.db, event.id);
		expect(after.byStatus.cancelled).toBe(before.byStatus.cancelled + 1);
		expect(after.byStatus.confirmed).toBe(before.byStatus.confirmed - 1);
		expect(after.byStatus.waitlisted).toBe(before.byStatus.waitlisted);
	});
});
