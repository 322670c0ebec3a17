import { expect, test } from "vitest";
import { saveQuestion } from "#app/domain/questions/save-question";
import * as fileRoute from "#app/routes/files/registrations-file";
import * as callsRoute from "#app/routes/panel/call-list";
import * as detailRoute from "#app/routes/panel/registration";
import * as listRoute from "#app/routes/panel/registrations";
import { registrationsFile } from "#app/server/registrations-export.server";
import { inTransaction, newId } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as auditQueries from "#db/queries/audit";
import * as registrationQueries from "#db/queries/registrations";
import type { NewRegistration } from "#db/tables/registrations";
import { counting } from "#tests/support/counting-db";
import { organisedEvent } from "#tests/support/event-desk";
import { register } from "#tests/support/outbox";
import { publicPages } from "#tests/support/public-pages";

const question = {
	kind: "text",
	label: "Apa harapan Anda?",
	hint: "",
	isRequired: true,
	options: [],
	minimum: null,
	maximum: null,
	parties: null,
	shownWhen: null,
} as const;

/** An event with this many people, all like the first one who registered, and pages that count their queries. */
async function crowded(people: number) {
	const organised = await organisedEvent({ needsApproval: true, seats: { union: 1000 } });
	const { db, system, deps, event } = organised;
	const asked = await saveQuestion(deps, event.id, null, question);
	if (!asked.ok) throw new Error(asked.reason);
	const { questionId } = asked;
	const first = await register(deps, event.id, "Siti Rahmawati", { phone: "+6281234567890" });
	await inTransaction(db, async (trx) => {
		for (let index = 1; index < people; index++) {
			const id = newId();
			const copy: NewRegistration = {
				...first,
				id,
				code: `TAN-X${String(index).padStart(4, "0")}`,
				nameFolded: `siti ${index}`,
				linkHash: `link-${id}`,
				passHash: `pass-${id}`,
				status: index % 3 === 0 ? "waitlisted" : "pending",
				waitlistedAt: index % 3 === 0 ? first.registeredAt : null,
			};
			await registrationCommands.insert(trx, copy);
			await registrationCommands.saveAnswers(trx, [
				{ registrationId: id, question: "federation", answer: "Federasi Contoh", fileId: null },
			]);
		}
	});
	let queries = 0;
	const pages = await publicPages(
		{ ...system, db: counting(db, () => queries++) },
		{
			"panel/kegiatan/:eventId/pendaftaran": listRoute,
			"panel/kegiatan/:eventId/pendaftaran/unduhan": fileRoute,
			"panel/kegiatan/:eventId/pendaftaran/:registrationId": detailRoute,
			"panel/kegiatan/:eventId/telepon": callsRoute,
		},
	);
	const base = `/panel/kegiatan/${event.id}`;
	/** A page with the number of queries it took. */
	const ask = async (path: string) => {
		queries = 0;
		const answer = await pages.get(`${base}${path}`, { as: organised.staff.visitor });
		expect(answer.status).toBe(200);
		return { ...answer, queries };
	};
	/** A file, downloaded by the form on the page. */
	const download = async (fields: Record<string, string | string[]>) => {
		queries = 0;
		const answer = await pages.post(`${base}/pendaftaran/unduhan`, fields, { as: organised.staff.visitor });
		expect(answer.status).toBe(200);
		return { ...answer, queries };
	};
	return { ...organised, first, questionId, ask, download };
}

test("a list of 500 takes exactly as many queries as a list of 50, however it is narrowed down", {
	timeout: 60_000,
}, async () => {
	const [few, many] = [await crowded(50), await crowded(500)];
	for (const path of [
		"/pendaftaran",
		"/pendaftaran?status=waitlisted",
		"/pendaftaran?jawaban=kurang",
		"/pendaftaran?rtl=terlambat",
		"/pendaftaran?status=pending&kategori=union&cari=siti",
		`/pendaftaran/${few.first.id}`,
		"/telepon",
	]) {
		const [one, other] = [await few.ask(path), await many.ask(path.replace(few.first.id, many.first.id))];
		expect([path, other.queries]).toEqual([path, one.queries]);
		expect(one.queries).toBeGreaterThan(0);
		// The first look at somebody is noted in the trail: five more.
		expect(one.queries).toBeLessThanOrEqual(29);
	}
	// Which roles the reader holds, and that the look is noted already; the event, its days, quotas and people; counts per view and day; organisations, regions and sessions to choose from;
	// kept views; the organiser's questions, each of which can be a column; the rows, their places in the queue, their
	// check-ins, calendar entries and held seats. The answers of the rows only where a question's column is shown.
	expect((await many.ask("/pendaftaran")).queries).toBe(17);
	const column = `/pendaftaran?kolom=q_${many.questionId}`;
	expect([
		(await few.ask(column.replace(many.questionId, few.questionId))).queries,
		(await many.ask(column)).queries,
	]).toEqual([18, 18]);
	// The record besides, seen before: the balance of the parties, answers, consents, sessions chosen, what a cooperative stated,
	// letters, whether the address takes any, calls, check-ins, the trail; calendar entries, every answer to them, the seats
	// held once and the one held now.
	expect((await many.ask(`/pendaftaran/${many.first.id}`)).queries).toBe(25);
});

test("the file has every registration once, read 500 at a time, and the trail says who took it and how many", {
	timeout: 60_000,
}, async () => {
	const { db, event, staff, first, download } = await crowded(1201);
	const file = await download({ format: "csv" });
	const codes = [...file.body.matchAll(/^\uFEFF?(TAN-[A-Z0-9]+);/gm)].map(([, code]) => code);
	expect(codes).toHaveLength(1201);
	expect(new Set(codes).size).toBe(1201);
	expect(codes).toContain(first.code);
	// Three pages of rows, answers and check-ins each; the event twice, its days twice, its questions, who asks with which
	// roles, the count; the trail: its entry and everybody in the file, in portions.
	expect(file.queries).toBe(3 * 3 + 18);
	expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
	expect(file.headers.get("content-disposition")).toBe(
		`attachment; filename="pendaftaran-${event.slug}-2026-11-02.csv"`,
	);
	expect(file.headers.get("cache-control")).toBe("private, no-store");
	const [line] = await auditQueries.listBySubject(db, event.id);
	expect(line).toMatchObject({
		action: "registration.exported",
		actorId: staff.actor.id,
		after: '{"count":1201,"format":"csv"}',
	});
});

test("the file holds what the list shows under the same filters, and the trail keeps no searched words", async () => {
	const { db, event, first, download } = await crowded(9);
	await db.updateTable("registrations").set({ status: "confirmed" }).where("id", "=", first.id).execute();
	const file = await download({ format: "csv", kembali: "?status=confirmed&cari=rahmawati" });
	expect(file.body.split("\r\n")).toHaveLength(3);
	expect(file.body).toContain(first.code);
	const [line] = await auditQueries.listBySubject(db, event.id);
	expect(JSON.parse(line?.after ?? "")).toEqual({ count: 1, format: "csv", status: "confirmed", searched: true });
	expect(await registrationQueries.countSeats(db, event.id)).toMatchObject({ union: 1 });
});

test("a file that nobody reads on is not read ahead", async () => {
	const { system, event } = await crowded(3);
	let queries = 0;
	const filter = { eventId: event.id, patterns: [], category: null, status: null };
	const file = await registrationsFile(
		counting(system.db, () => queries++),
		{ event, filter, language: "id", now: system.now() },
		"csv",
	);
	const reader = file.getReader();
	const head = await reader.read();
	expect(new TextDecoder().decode(head.value)).toContain("Nomor pendaftaran");
	// The days and questions of the event, for the headings.
	expect(queries).toBe(2);
	await reader.cancel();
});
