import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { decideDeskAct } from "#app/domain/attendance/decide-desk-act";
import { deskSnapshot } from "#app/domain/attendance/desk-snapshot";
import { doorSeats } from "#app/domain/attendance/door-seats";
import { nameOfficer } from "#app/domain/attendance/name-officer";
import { takeDeskActs } from "#app/domain/attendance/take-desk-acts";
import type { CheckInAct, DeskAct, DeskPersonInput, UndoAct, WalkInAct } from "#app/domain/attendance/types";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { replaceParticipant } from "#app/domain/registrations/replace-participant";
import { inTransaction, newId } from "#db/client";
import * as attendanceQueries from "#db/queries/attendance";
import * as auditQueries from "#db/queries/audit";
import * as deskActQueries from "#db/queries/desk-acts";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { participant, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

let deps: TestDeps;
let event: EventRow;
let dayId: string;
/** Named for the desk; the supervisor too. */
let officer: TestDeps;
let supervisor: TestDeps;
let siti: Registration;

beforeEach(async () => {
	deps = testDeps((await testDb()).db);
	event = await createOpenEvent(deps, { seats: { union: 3, employer: 1 } });
	dayId = (await eventQueries.listDays(deps.db, event.id))[0]?.id ?? "";
	siti = await register(deps, event.id, "Siti Aminah");
	const elsewhere = await createOffice(deps, "Penyedia tenaga (rekaan)");
	officer = deps.as(await createStaff(deps, elsewhere.id, "officer"));
	supervisor = deps.as(await createStaff(deps, elsewhere.id, "supervisor"));
	for (const { actor } of [officer, supervisor]) await nameOfficer(deps, event.id, actor.id ?? "");
	deps.travelTo("2026-11-12T02:00:00.000Z");
});

const at = (clock: string) => `2026-11-12T${clock}:00.000Z`;
const base = (facts: Partial<DeskAct> = {}) => ({
	id: randomUUID(),
	at: at("01:05"),
	isOffline: true,
	shown: "in" as const,
	dayId,
	sessionId: null,
	...facts,
});
const scan = (who: Registration, facts: Partial<CheckInAct> = {}): CheckInAct =>
	({
		...base(),
		kind: "check_in",
		by: "pass",
		token: deps.links.token("pass", who.id, who.linkVersion),
		...facts,
	}) as CheckInAct;
const somebody = (name: string, facts: Partial<DeskPersonInput> = {}): DeskPersonInput => ({
	name,
	phone: null,
	email: null,
	position: null,
	gender: null,
	...facts,
});
const walkIn = (
	name: string,
	facts: Partial<WalkInAct> = {},
	person: Partial<WalkInAct["person"]> = {},
): WalkInAct => ({
	...base(),
	kind: "walk_in",
	person: { ...somebody(name), category: "union", organisationName: "SP Baru (rekaan)", ...person },
	...facts,
});
const undo = (actId: string, facts: Partial<UndoAct> = {}): UndoAct =>
	({ ...base(), kind: "undo", undoes: "act", actId, ...facts }) as UndoAct;
const send = (desk: TestDeps, acts: readonly DeskAct[], station = "Meja 1", sentAt = deps.now().toISOString()) =>
	takeDeskActs(desk, event.id, { acts, sentAt }, { deviceId: null, station });
const attendances = () => deps.db.selectFrom("attendances").selectAll().orderBy("checkedInAt").execute();
const acts = () => deps.db.selectFrom("deskActs").selectAll().orderBy("actedAt").orderBy("id").execute();

describe("a desk that was without a signal", () => {
	test("brings in what it did with its own time, and says so", async () => {
		const act = scan(siti);
		expect(await send(officer, [act])).toMatchObject([
			{ id: act.id, outcome: "in", registrationId: siti.id, presentSince: at("01:05"), station: "Meja 1" },
		]);
		expect(await attendances()).toMatchObject([
			{ checkedInAt: at("01:05"), recordedAt: at("02:00"), isOffline: 1, method: "qr", recordedByName: "Rina Contoh" },
		]);
	});

	test("may send it all again, also at once: nothing is added and the answers are the same", async () => {
		const queue = [scan(siti), walkIn("Dewi Baru"), walkIn("Tono Baru")];
		queue.push(undo(queue[1]?.id ?? "") as never);
		const first = await send(officer, queue);
		expect(first.map(({ outcome }) => outcome)).toEqual(["in", "in", "in", "undone"]);
		const before = [await attendances(), await acts(), await deps.db.selectFrom("registrations").selectAll().execute()];
		const again = await Promise.all([send(officer, queue), send(officer, queue)]);
		for (const answers of again)
			expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual(first.map(({ id, outcome }) => [id, outcome]));
		expect([
			await attendances(),
			await acts(),
			await deps.db.selectFrom("registrations").selectAll().execute(),
		]).toEqual(before);
	});

	test("is refused when one id stands for two things", async () => {
		const act = scan(siti);
		const budi = await someoneElse("Budi");
		await send(officer, [act]);
		expect(await send(officer, [{ ...scan(budi), id: act.id }])).toMatchObject([{ outcome: "conflict" }]);
		expect(await attendances()).toHaveLength(1);
	});

	test("with a wrong clock has its times put right; a clock that is right is left as it is", async () => {
		const late = { ...scan(siti), at: at("05:05") };
		expect(await send(officer, [late], "Meja 1", at("06:00"))).toMatchObject([{ presentSince: at("01:05") }]);
		const budi = await someoneElse("Budi");
		const right = { ...scan(budi), at: at("01:59") };
		expect(await send(officer, [right], "Meja 1", "2026-11-12T01:59:40.000Z")).toMatchObject([
			{ presentSince: at("01:59") },
		]);
	});
});

describe("two desks without a signal that scan the same person", () => {
	test("end in one attendance from the earlier scan on, with both scans on record", async () => {
		const [early, late] = [scan(siti, { at: at("01:05") }), scan(siti, { at: at("01:20") })];
		expect(await send(supervisor, [late], "Meja 2")).toMatchObject([{ outcome: "in", presentSince: at("01:20") }]);
		expect(await send(officer, [early], "Meja 1")).toMatchObject([{ outcome: "already", presentSince: at("01:05") }]);
		expect(await attendances()).toMatchObject([{ checkedInAt: at("01:05"), station: "Meja 1" }]);
		expect((await acts()).map(({ actedAt, station, outcome }) => [actedAt, station, outcome])).toEqual([
			[at("01:05"), "Meja 1", "already"],
			[at("01:20"), "Meja 2", "in"],
		]);
		expect(await auditQueries.listBySubject(deps.db, siti.id)).toContainEqual(
			expect.objectContaining({ action: "attendance.corrected" }),
		);
	});

	test("keep the person in when one desk takes its scan back, and not when both do", async () => {
		const [early, late] = [scan(siti, { at: at("01:05") }), scan(siti, { at: at("01:20") })];
		const devices = await Promise.all(["Meja 1", "Meja 2"].map(device));
		const from = (index: number, ...queue: DeskAct[]) =>
			takeDeskActs(
				index === 0 ? officer : supervisor,
				event.id,
				{ acts: queue, sentAt: deps.now().toISOString() },
				{ deviceId: devices[index] ?? "", station: `Meja ${index + 1}` },
			);
		await from(0, early);
		await from(1, late);
		expect(await from(0, undo(early.id))).toMatchObject([{ outcome: "undone", presentSince: at("01:20") }]);
		expect(await attendances()).toMatchObject([{ checkedInAt: at("01:20"), station: "Meja 2", undoneAt: null }]);
		await from(1, undo(late.id));
		expect(await attendances()).toMatchObject([{ undoneAt: at("02:00") }]);
		const voided = (await acts()).filter(({ voidedAt }) => voidedAt !== null);
		expect(voided.map(({ kind }) => kind)).toEqual(["check_in", "check_in"]);
	});

	test("come to the same whatever the order in which they are heard of", { timeout: 120_000 }, async () => {
		const clocks = ["01:01", "01:02", "01:03", "01:04", "01:05", "01:06"];
		const people = [await someoneElse("Ani"), await someoneElse("Budi")];
		const plan = fc.array(
			fc.record({ who: fc.integer({ min: 0, max: 1 }), clock: fc.constantFrom(...clocks), isTakenBack: fc.boolean() }),
			{ minLength: 1, maxLength: 5 },
		);
		await fc.assert(
			fc.asyncProperty(plan, fc.infiniteStream(fc.nat()), async (wishes, chance) => {
				await inTransaction(deps.db, async (trx) => {
					await trx.deleteFrom("deskActs").execute();
					await trx.deleteFrom("attendances").execute();
				});
				// Each wish is a desk of its own, which sends in its order; whose turn it is, is chance.
				const queues = await Promise.all(
					wishes.map(async ({ who, clock, isTakenBack }, index) => {
						const act = scan(people[who] as Registration, { at: at(clock) });
						const deviceId = await device(`Meja ${index}`);
						return { deviceId, acts: isTakenBack ? [act, undo(act.id)] : [act] };
					}),
				);
				for (let left = queues; left.length > 0; left = left.filter((queue) => queue.acts.length > 0)) {
					const turn = left[chance.next().value % left.length];
					const [act] = turn?.acts.splice(0, 1) ?? [];
					const place = { deviceId: turn?.deviceId ?? "", station: "Meja" };
					if (act) await takeDeskActs(supervisor, event.id, { acts: [act], sentAt: deps.now().toISOString() }, place);
				}
				const expected = people.flatMap((person, who) => {
					const kept = wishes.filter((wish) => wish.who === who && !wish.isTakenBack).map(({ clock }) => at(clock));
					return kept.length > 0 ? [[person.id, kept.sort()[0]]] : [];
				});
				const living = (await attendances()).filter(({ undoneAt }) => undoneAt === null);
				const found = living.map(({ registrationId, checkedInAt }) => [registrationId, checkedInAt]);
				expect(found.sort()).toEqual(expected.sort());
			}),
			{ numRuns: 15 },
		);
	});
});

describe("a ticket that is none any more", () => {
	const named = { registrationId: null, attendanceId: null };
	test("cancelled, handed over, of another event or forged: refused without a name", async () => {
		const budi = await someoneElse("Budi");
		deps.travelTo("2026-11-11T01:00:00.000Z");
		await cancelRegistration(deps, siti.id, { reason: "Sakit" });
		const colleague = participant("Pengganti");
		const handed = await replaceParticipant(deps, event.id, budi.id, { ...colleague, consentBy: "phone" });
		if (!handed.ok) throw new Error(handed.reason);
		const other = await createOpenEvent(deps, {
			officeId: event.officeId,
			registrationClosesAtLocal: "2026-11-12T08:45",
			days: [{ startsAtLocal: "2026-11-12T09:00", endsAtLocal: "2026-11-12T16:00" }],
		});
		const stranger = await register(deps, other.id, "Orang Lain");
		deps.travelTo("2026-11-12T02:00:00.000Z");
		const forged = { ...scan(siti), token: "x".repeat(43) } as DeskAct;
		const wait = { isOffline: false, shown: null };
		const answers = await send(officer, [
			scan(siti, wait),
			scan(budi, wait),
			scan(stranger, wait),
			{ ...forged, ...wait } as DeskAct,
		]);
		expect(answers).toMatchObject([
			{ outcome: "void", ...named, needsDecision: false },
			{ outcome: "void", ...named },
			{ outcome: "other_event", ...named },
			{ outcome: "unknown", ...named },
		]);
		expect(await attendances()).toEqual([]);
		expect(await send(officer, [scan(handed.registration, wait)])).toMatchObject([{ outcome: "in" }]);
	});

	test("let in by a desk that could not know waits for a supervisor, who may count the person as there", async () => {
		deps.travelTo("2026-11-11T01:00:00.000Z");
		await cancelRegistration(deps, siti.id, { reason: "Sakit" });
		deps.travelTo("2026-11-12T02:00:00.000Z");
		const act = scan(siti);
		expect(await send(officer, [act])).toMatchObject([{ outcome: "void", ...named, needsDecision: true }]);
		expect(await deskActQueries.countUndecided(deps.db, event.id)).toBe(1);
		const reason = "Datang mewakili pengurus";
		const decide = (desk: TestDeps) => decideDeskAct(desk, event.id, act.id, { decision: "admitted", reason });
		expect(await decide(officer)).toEqual({ ok: false, reason: "not-allowed" });
		expect(await decide(supervisor)).toEqual({ ok: true });
		expect(await decide(supervisor)).toEqual({ ok: false, reason: "decided" });
		expect(await attendances()).toMatchObject([{ registrationId: siti.id, checkedInAt: at("01:05") }]);
		expect(await deskActQueries.countUndecided(deps.db, event.id)).toBe(0);
	});
});

describe("somebody comes without a registration", () => {
	test("is in within one act, with party, consent and a ticket of their own", async () => {
		const [answer] = await send(officer, [walkIn("Dewi Baru", {}, { email: "dewi@peserta.test" })]);
		expect(answer).toMatchObject({ outcome: "in", needsDecision: false });
		const registration = await registrationQueries.findById(deps.db, answer?.registrationId ?? "");
		expect(registration).toMatchObject({ source: "walk_in", status: "confirmed", category: "union", isOverQuota: 0 });
		const consents = await registrationQueries.listConsents(deps.db, answer?.registrationId ?? "");
		expect(consents.map(({ purpose }) => purpose)).toEqual(["event_organisation"]);
		expect(await attendances()).toMatchObject([{ method: "walk_in" }]);
		const letters = await deps.db
			.selectFrom("letters")
			.select("template")
			.where("toAddress", "=", "dewi@peserta.test")
			.orderBy("template")
			.execute();
		expect(letters).toEqual([{ template: "registration-confirmed" }, { template: "registration-day" }]);
	});

	test("over quota only with a supervisor's reason; offline the person is in, and a supervisor looks at it", async () => {
		const wait = { isOffline: false, shown: null };
		const boss = { category: "employer" as const };
		expect((await doorSeats(deps.db, event)).employer).toBe(1);
		expect(await send(officer, [walkIn("Satu", wait, boss)])).toMatchObject([{ outcome: "in" }]);
		expect(await send(officer, [walkIn("Dua", wait, boss)])).toMatchObject([{ outcome: "full", registrationId: null }]);
		const reason = "Ketua Apindo setempat";
		expect(await send(officer, [walkIn("Dua", { ...wait, reason }, boss)])).toMatchObject([{ outcome: "full" }]);
		expect(await send(supervisor, [walkIn("Dua", { ...wait, reason }, boss)])).toMatchObject([
			{ outcome: "in", needsDecision: false },
		]);
		expect(await send(officer, [walkIn("Tiga", {}, boss)])).toMatchObject([{ outcome: "in", needsDecision: true }]);
		const people = await deps.db
			.selectFrom("registrations")
			.select(["name", "isOverQuota"])
			.where("category", "=", "employer")
			.orderBy("name")
			.execute();
		expect(people).toEqual([
			{ name: "Dua", isOverQuota: 1 },
			{ name: "Satu", isOverQuota: 0 },
			{ name: "Tiga", isOverQuota: 1 },
		]);
	});

	test("entered by mistake, is off the list again once that is taken back, and nobody is called about it", async () => {
		const act = walkIn("Salah Ketik");
		const [answer] = await send(officer, [act]);
		expect(await send(officer, [undo(act.id)])).toMatchObject([{ outcome: "undone" }]);
		const registration = await registrationQueries.findById(deps.db, answer?.registrationId ?? "");
		expect(registration).toMatchObject({ status: "cancelled" });
		expect(await deps.db.selectFrom("callTasks").selectAll().execute()).toEqual([]);
	});

	test("who turns out to be registered is let in as who they are", async () => {
		const same = { email: siti.email ?? "" };
		expect(await send(officer, [walkIn("Siti Aminah", {}, same)])).toMatchObject([
			{ outcome: "in", registrationId: siti.id },
		]);
		expect(await deps.db.selectFrom("registrations").select("id").execute()).toHaveLength(1);
	});
});

describe("somebody comes instead", () => {
	test("keeps the seat and leaves the trail; the old ticket is void", async () => {
		const act: DeskAct = { ...base(), kind: "substitute", registrationId: siti.id, person: somebody("Rahmat Wakil") };
		const [answer] = await send(officer, [act]);
		expect(answer).toMatchObject({ outcome: "in" });
		const registration = await registrationQueries.findById(deps.db, answer?.registrationId ?? "");
		expect(registration).toMatchObject({ name: "Rahmat Wakil", replacesId: siti.id, status: "confirmed" });
		expect(await registrationQueries.findById(deps.db, siti.id)).toMatchObject({ status: "replaced" });
		expect(await send(officer, [scan(siti, { isOffline: false, shown: null })])).toMatchObject([{ outcome: "void" }]);
		expect(await deps.db.selectFrom("callTasks").selectAll().execute()).toEqual([]);
	});

	test("not once the one who is registered was let in", async () => {
		await send(officer, [scan(siti)]);
		const act: DeskAct = { ...base(), kind: "substitute", registrationId: siti.id, person: somebody("Rahmat Wakil") };
		expect(await send(officer, [act])).toMatchObject([{ outcome: "already", registrationId: siti.id }]);
	});
});

describe("who may do what", () => {
	test("nobody who is not named for this desk, whatever the role", async () => {
		const elsewhere = await createOffice(deps, "Kantor lain");
		for (const role of ["officer", "supervisor", "organiser"] as const) {
			const stranger = deps.as(await createStaff(deps, elsewhere.id, role));
			expect(await send(stranger, [scan(siti)])).toMatchObject([{ outcome: "not_allowed", registrationId: null }]);
		}
		expect([await attendances(), await acts()]).toEqual([[], []]);
	});

	test("an officer takes back what they did, not what others did, and enters no paper list", async () => {
		const [mine, theirs] = [scan(siti), scan(await someoneElse("Budi"))];
		await send(officer, [mine]);
		await send(supervisor, [theirs]);
		expect(await send(officer, [undo(theirs.id)])).toMatchObject([{ outcome: "not_allowed" }]);
		expect(await send(officer, [undo(mine.id)])).toMatchObject([{ outcome: "undone" }]);
		expect(await send(supervisor, [undo(theirs.id)])).toMatchObject([{ outcome: "undone" }]);
		const paper = { by: "registration", registrationId: siti.id, method: "paper" } as const;
		const { token: _token, ...late } = scan(siti) as Extract<CheckInAct, { by: "pass" }>;
		expect(await send(officer, [{ ...late, ...paper, id: newId() }])).toMatchObject([{ outcome: "not_allowed" }]);
		expect(await send(supervisor, [{ ...late, ...paper, id: newId() }])).toMatchObject([{ outcome: "in" }]);
	});
});

describe("what a desk keeps", () => {
	const snapshot = (isSupervisor: boolean, since: string | null = null) =>
		deskSnapshot(deps.db, event, { actor: officer.actor, reach: { isSupervisor }, since, now: deps.now() });

	test("holds no address, no number, no name of whoever has no place, and words to search in for supervisors alone", async () => {
		const gone = await someoneElse("Mundurwati", { phone: "+6281299990000" });
		await inTransaction(deps.db, (trx) =>
			trx.updateTable("registrations").set({ deskNote: "Antar ke meja depan" }).where("id", "=", siti.id).execute(),
		);
		deps.travelTo("2026-11-11T01:00:00.000Z");
		await cancelRegistration(deps, gone.id, { reason: "Sakit" });
		const text = JSON.stringify(await snapshot(false));
		expect(text).toContain("Siti Aminah");
		for (const secret of ["peserta.test", "6281299990000", "Mundurwati", "Antar ke", "siti aminah sp"])
			expect(text).not.toContain(secret);
		const whole = JSON.stringify(await snapshot(true));
		expect(whole).toContain("siti aminah sp mandiri");
		expect(whole).toContain("Antar ke meja depan");
		expect(whole).not.toContain("Mundurwati");
	});

	test("is brought up to date by what changed since", async () => {
		const { cursor } = await snapshot(true);
		const attendance = await send(officer, [scan(siti)]);
		deps.travelTo("2026-11-12T02:10:00.000Z");
		const { people, presences, isWhole } = await snapshot(true, cursor);
		expect([people, isWhole]).toEqual([[], false]);
		expect(presences).toMatchObject([{ registrationId: siti.id, isUndone: false }]);
		const next = await snapshot(true, at("02:10"));
		expect(next.presences).toEqual([]);
		await send(officer, [
			{ ...base(), kind: "undo", undoes: "attendance", attendanceId: attendance[0]?.attendanceId ?? "" },
		]);
		expect((await snapshot(true, at("02:10"))).presences).toMatchObject([{ isUndone: true }]);
	});
});

describe("a session", () => {
	test("has a list of its own beside the day's", async () => {
		const [session] = await eventQueries.listSessions(deps.db, event.id);
		const inSession = { dayId, sessionId: session?.id ?? "" };
		expect(await send(officer, [scan(siti, inSession)])).toMatchObject([{ outcome: "in" }]);
		expect(await send(officer, [scan(siti)])).toMatchObject([{ outcome: "in" }]);
		expect(await send(officer, [scan(siti, inSession)])).toMatchObject([{ outcome: "already" }]);
		const count = (list: { dayId: string; sessionId: string | null }) =>
			attendanceQueries.countByCategory(deps.db, { eventId: event.id, ...list });
		expect(await count(inSession)).toMatchObject([{ present: 1 }]);
		expect(await count({ dayId, sessionId: null })).toMatchObject([{ present: 1 }]);
		expect(await send(officer, [scan(siti, { dayId, sessionId: newId() })])).toMatchObject([
			{ outcome: "no_such_list" },
		]);
	});
});

async function someoneElse(name: string, facts: { phone?: string } = {}): Promise<Registration> {
	const now = deps.now().toISOString();
	deps.travelTo("2026-11-09T01:00:00.000Z");
	const registration = await register(deps, event.id, name, facts);
	deps.travelTo(now);
	return registration;
}

async function device(name: string): Promise<string> {
	const id = newId();
	const seen = deps.now().toISOString();
	const row = { id, eventId: event.id, userId: officer.actor.id ?? "", name, createdAt: seen, lastSeenAt: seen };
	await inTransaction(deps.db, (trx) =>
		trx
			.insertInto("deskDevices")
			.values({ ...row, readyAt: null, readyWith: null, queued: 0 })
			.execute(),
	);
	return id;
}
