import { beforeAll, describe, expect, test } from "vitest";
import * as progress from "#app/routes/public/event-progress";
import { loadDemo } from "#app/server/seed/load-demo";
import * as eventQueries from "#db/queries/events";
import dialogueFile from "#db/seed/dialogues.json" with { type: "json" };
import followupFile from "#db/seed/followups.json" with { type: "json" };
import type { EventRow, EventUpdate } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { hideNeedles, needle } from "#tests/support/needles";
import { type PublicPages, publicPages } from "#tests/support/public-pages";
import { testDb } from "#tests/support/test-db";

let deps: TestDeps;
let pages: PublicPages;
let event: EventRow;
const slug = "tangerang-16-17-september-2021";

beforeAll(async () => {
	const { db } = await testDb();
	deps = testDeps(db);
	await loadDemo(deps);
	event = (await eventQueries.findBySlug(db, slug)) as EventRow;
	pages = await publicPages(deps, { "kegiatan/:slug/perkembangan": progress });
}, 240_000);

const change = (changes: EventUpdate) =>
	deps.db.updateTable("events").set(changes).where("id", "=", event.id).execute();

/** The page as it is read in both languages, and as a script of the framework reads it. */
async function look() {
	const path = `/kegiatan/${slug}/perkembangan`;
	const answers = [
		await pages.get(path, { lang: "id" }),
		await pages.get(path, { lang: "en" }),
		await pages.get(`${path}.data`),
	];
	return { statuses: answers.map(({ status }) => status), text: answers.map(({ body }) => body).join("\n") };
}

describe("what the public is told of a closed dialogue", () => {
	test("is what a recount of the data gives", async () => {
		const { body } = await pages.get(`/kegiatan/${slug}/perkembangan`);
		const seen = body.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
		const dialogue = dialogueFile.dialogues.find((one) => one.slug === slug);
		const summary = dialogue?.summary as { attendedAnyDay: number };
		expect(seen).toContain(`Orang hadir ${summary.attendedAnyDay}`);
		const asked = (dialogue?.questions ?? []) as { status: string }[];
		const answered = asked.filter(({ status }) => status === "dijawab_lisan").length;
		expect(seen).toContain(`Sudah dijawab ${answered} Belum dijawab ${asked.length - answered}`);
		const promised = followupFile.followups.filter(
			({ dialogueId, status }) => dialogueId === dialogue?.id && status !== "dibatalkan",
		);
		const kept = promised.filter(({ status }) => status === "selesai").length;
		const late = promised.filter(({ status, dueDate }) => status !== "selesai" && dueDate < "2022-01-14").length;
		expect(seen).toContain(`Selesai ${kept} Berjalan ${promised.length - kept - late} Terlambat ${late}`);
	});

	test("stays while its report is opened again, and is not there before the first closing or for a draft", async () => {
		await change({ reportedAt: null });
		expect((await look()).statuses).toEqual([200, 200, 200]);
		await change({ status: "draft" });
		expect((await look()).statuses).toEqual([404, 404, 404]);
		await change({ status: "published", reportedAt: event.reportedAt });
		expect((await pages.get("/kegiatan/bekasi-2021-10-07/perkembangan")).status).toBe(404);
	});
});

describe("V60: holds no word of anybody", () => {
	test("in any state, with a needle in every column of the schema that can hold words", async () => {
		const registration = await deps.db
			.selectFrom("registrations")
			.innerJoin("cooperatives", "cooperatives.organisationId", "registrations.organisationId")
			.select(["registrations.id", "registrations.organisationId"])
			.where("eventId", "=", event.id)
			.where("status", "=", "confirmed")
			.executeTakeFirstOrThrow();
		const organisationId = registration.organisationId ?? "";
		const { hidden, refused } = await hideNeedles(deps.db, {
			// The page stands at the event's own address and under its title.
			shown: ["events.slug", "events.title", "provinces.name", "regencies.name"],
			apart: [
				"attempts",
				"delivery_stops",
				"event_figures",
				"installation",
				"leases",
				"mailbox_cursors",
				"organisation_distinctions",
				"organisation_merge_rows",
				"revoked_links",
				"sign_in_links",
				"user_sessions",
			],
			appendOnly: ["audit_entries", "minutes_revisions"],
			subjects: {
				events: event.id,
				registrations: registration.id,
				organisations: organisationId,
				cooperatives: organisationId,
			},
		});
		// What the trail keeps apart and what was published is never changed, and of no dialogue.
		const unchangeable = refused.filter((place) => /^(audit_details|notice_versions)\./.test(place));
		expect(unchangeable).toHaveLength(11);
		const others = refused.filter((place) => !unchangeable.includes(place));
		expect(others.sort()).toEqual(["cooperatives.nik", "registration_groups.mail_to"]);
		const nik = "9753197531975";
		await deps.db.updateTable("cooperatives").set({ nik }).where("organisationId", "=", organisationId).execute();
		const states: EventUpdate[] = [
			{ status: "published", reportedAt: event.reportedAt },
			{ reportedAt: null },
			{ status: "postponed" },
			{ status: "draft" },
		];
		for (const state of states) {
			await change(state);
			const { text } = await look();
			expect(text).not.toContain(needle);
			expect(text).not.toContain(nik);
		}
		await change({ status: "published", reportedAt: event.reportedAt });
		expect((await look()).statuses).toEqual([200, 200, 200]);
		expect(hidden).toEqual(expect.arrayContaining(["registrations.name", "followups.title"]));
		// And it would be seen if it were there.
		await change({ title: `${needle} judul` });
		expect((await look()).text).toContain(needle);
	});
});
