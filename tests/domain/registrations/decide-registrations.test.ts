import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { decideRegistrations } from "#app/domain/registrations/decide-registrations";
import { editRegistration } from "#app/domain/registrations/edit-registration";
import { undoDecision } from "#app/domain/registrations/undo-decision";
import * as auditQueries from "#db/queries/audit";
import * as decisionQueries from "#db/queries/decisions";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { approve, putOnWaitingList, reject } from "#tests/support/decide";
import type { TestDeps } from "#tests/support/deps";
import { organisedEvent, signedInStaff } from "#tests/support/event-desk";
import { deliverAll, invites, openHand, outbox, register } from "#tests/support/outbox";

const later = "2026-11-02T03:00:00.000Z";

/** People who wait for review, in the order in which they registered. */
async function underReview(people: number, seats = 10) {
	const organised = await organisedEvent({ needsApproval: true, seats: { union: seats } });
	const { db, deps, event } = organised;
	const applicants: Registration[] = [];
	for (let index = 0; index < people; index++) applicants.push(await register(deps, event.id, `Peserta ${index + 1}`));
	deps.travelTo(later);
	const ids = applicants.map(({ id }) => id);
	const statuses = async () => (await registrationQueries.listByIds(db, event.id, ids)).map(({ status }) => status);
	return { ...organised, applicants, ids, statuses };
}

const templates = async (db: Parameters<typeof outbox>[0], one: Pick<Registration, "id"> | undefined) =>
	(await outbox(db, one)).filter(({ status }) => status !== "superseded").map(({ template }) => template);

test("many are approved at once: each is told, each has a line in the trail, and all lines name the one decision", async () => {
	const { db, deps, event, ids, statuses, applicants } = await underReview(3);
	const answer = await approve(deps, event.id, ...ids);
	if (!answer.ok) throw new Error(answer.reason);
	expect(await statuses()).toEqual(["confirmed", "confirmed", "confirmed"]);
	for (const one of applicants) {
		expect(await templates(db, one)).toContain("registration-confirmed");
		const [line] = await auditQueries.listBySubject(db, one.id);
		expect(JSON.parse(line?.after ?? "")).toEqual({ status: "confirmed", decision: answer.decisionId });
	}
});

test("more than there are seats for: nobody is approved, the number that fits is said, and the first can be", async () => {
	const { deps, event, ids, statuses } = await underReview(4, 3);
	const answer = await approve(deps, event.id, ...ids);
	expect(answer).toMatchObject({
		ok: false,
		reason: "full",
		rooms: [{ category: "union", seats: 3, free: 3, chosen: 4, fitting: 3 }],
		fittingIds: ids.slice(0, 3),
	});
	expect(await statuses()).toEqual(["pending", "pending", "pending", "pending"]);
	const input = { kind: "approve", registrationIds: [...ids].reverse(), onlyWhatFits: true } as const;
	expect(await decideRegistrations(deps, event.id, input)).toMatchObject({ ok: true, changedIds: ids.slice(0, 3) });
	expect(await statuses()).toEqual(["confirmed", "confirmed", "confirmed", "pending"]);
});

test("somebody whom a colleague decided about meanwhile is left alone and named", async () => {
	const { db, system, deps, event, ids, statuses } = await underReview(3);
	const colleague = await signedInStaff(system, event.officeId);
	await reject(system.as(colleague.actor), event.id, ids.slice(0, 1), "Instansi lain.");
	const answer = await approve(deps, event.id, ...ids);
	expect(answer).toMatchObject({ ok: true, changedIds: ids.slice(1), skipped: [{ id: ids[0], status: "rejected" }] });
	expect(await statuses()).toEqual(["rejected", "confirmed", "confirmed"]);
	const decided = await decisionQueries.summarise(db, answer.ok ? answer.decisionId : "");
	expect(decided).toMatchObject({ changed: 2, left: 1, leftAlone: [{ id: ids[0], status: "rejected" }] });
	expect(await approve(deps, event.id, ...ids)).toMatchObject({ ok: false, reason: "decided-before" });
});

test("undone before any letter left, a decision leaves no trace in anybody’s mailbox or calendar", async () => {
	const { db, deps, event, ids, statuses, applicants } = await underReview(2);
	const answer = await approve(deps, event.id, ...ids);
	if (!answer.ok) throw new Error(answer.reason);
	expect(await undoDecision(deps, event.id, answer.decisionId)).toMatchObject({ ok: true, restored: 2, refused: 0 });
	expect(await statuses()).toEqual(["pending", "pending"]);
	expect(await templates(db, applicants[0])).toEqual(["registration-pending"]);
	expect(await invites(db, applicants[0])).toEqual([]);
	expect(await undoDecision(deps, event.id, answer.decisionId)).toEqual({ ok: false, reason: "undone-before" });
	// Decided once more, everything goes its ordinary way.
	deps.travelTo("2026-11-02T04:00:00.000Z");
	expect(await approve(deps, event.id, ...ids)).toMatchObject({ ok: true });
	expect(await templates(db, applicants[0])).toContain("registration-confirmed");
});

test("whoever was told gets a letter that takes it back, and a CANCEL for each day", async () => {
	const { db, deps, event, ids, applicants } = await underReview(1);
	const answer = await approve(deps, event.id, ...ids);
	if (!answer.ok) throw new Error(answer.reason);
	await deliverAll(deps, openHand());
	deps.travelTo("2026-11-02T04:00:00.000Z");
	await undoDecision(deps, event.id, answer.decisionId);
	expect(await templates(db, applicants[0])).toContain("registration-undone");
	const methods = (await invites(db, applicants[0])).map(({ method }) => method);
	expect(methods.filter((method) => method === "CANCEL")).toHaveLength(2);
});

test("undoing leaves alone whom somebody touched since, whose seat is taken, and who registered again", async () => {
	const { db, deps, event, ids, statuses } = await underReview(3);
	const answer = await approve(deps, event.id, ...ids);
	if (!answer.ok) throw new Error(answer.reason);
	deps.travelTo("2026-11-02T04:00:00.000Z");
	await cancelRegistration(deps, ids[1] ?? "");
	expect(await undoDecision(deps, event.id, answer.decisionId)).toMatchObject({ ok: true, restored: 2, refused: 1 });
	expect(await statuses()).toEqual(["pending", "cancelled", "pending"]);
	expect(await decisionQueries.summarise(db, answer.decisionId)).toMatchObject({
		restored: 2,
		leftAlone: [{ id: ids[1], undoRefused: "touched" }],
	});
	const rejected = await reject(deps, event.id, ids.slice(0, 1), "Keliru.");
	if (!rejected.ok) throw new Error(rejected.reason);
	await register(deps, event.id, "Peserta 1");
	expect(await undoDecision(deps, event.id, rejected.decisionId)).toMatchObject({ ok: true, restored: 0, refused: 1 });
});

test("undoing leaves alone who has changed their own data since, though the seat is still theirs", async () => {
	const { system, deps, event, ids, statuses, applicants } = await underReview(2);
	const answer = await approve(deps, event.id, ...ids);
	if (!answer.ok) throw new Error(answer.reason);
	deps.travelTo("2026-11-02T04:00:00.000Z");
	const [first] = applicants as [Registration];
	const { name, titlePrefix, titleSuffix, gender, email, phone, accessNeeds } = first;
	const asked = { answers: {}, files: {}, sessions: [], asked: new Set<string>() };
	const data = { name, titlePrefix, titleSuffix, gender, email, phone, accessNeeds, position: "Ketua", ...asked };
	const holder = system.as({ kind: "link", id: first.id, name, requestId: null });
	expect(await editRegistration(holder, first, data)).toMatchObject({ ok: true, changed: true });
	expect(await undoDecision(deps, event.id, answer.decisionId)).toMatchObject({ ok: true, restored: 1, refused: 1 });
	expect(await statuses()).toEqual(["confirmed", "pending"]);
});

test("a decision about an event that is cancelled or over is undone no more", async () => {
	for (const [reason, end] of [
		["cancelled", (deps: TestDeps, id: string) => cancelEvent(deps, id, "Gedung ditutup.")],
		["finished", async (deps: TestDeps) => deps.travelTo("2026-12-31T00:00:00.000Z")],
	] as const) {
		const { deps, event, ids, statuses } = await underReview(1);
		const answer = await approve(deps, event.id, ...ids);
		if (!answer.ok) throw new Error(answer.reason);
		await end(deps, event.id);
		expect(await undoDecision(deps, event.id, answer.decisionId)).toEqual({ ok: false, reason });
		expect(await statuses()).toEqual(["confirmed"]);
	}
});

test("who has not heard of the decision yet learns what holds: by a call anew, or invited anew", async () => {
	const { db, system, deps, event } = await underReview(0);
	const sri = await register(system, event.id, "Sri", { email: null, phone: "+6281200000077" });
	const siti = await register(system, event.id, "Siti");
	const calls = async () =>
		(await db.selectFrom("callTasks").select("reason").where("registrationId", "=", sri.id).execute()).map(
			({ reason }) => reason,
		);
	const approved = await approve(deps, event.id, sri.id, siti.id);
	if (!approved.ok) throw new Error(approved.reason);
	expect(await calls()).toEqual(["registration-confirmed"]);
	await deliverAll(deps, openHand());
	deps.travelTo("2026-11-02T04:00:00.000Z");
	const reason = { id: "Berhalangan.", en: "Cannot come." };
	const cancel = { kind: "cancel", registrationIds: [siti.id], reason } as const;
	const cancelled = await decideRegistrations(deps, event.id, cancel);
	if (!cancelled.ok) throw new Error(cancelled.reason);
	deps.travelTo("2026-11-02T05:00:00.000Z");
	expect(await undoDecision(deps, event.id, cancelled.decisionId)).toMatchObject({ ok: true, restored: 1 });
	const last = (await invites(db, siti)).slice(-2);
	expect(last.map(({ method, sequence }) => [method, sequence])).toEqual([
		["REQUEST", 0],
		["REQUEST", 0],
	]);
	expect(await undoDecision(deps, event.id, approved.decisionId)).toMatchObject({ ok: true, restored: 1, refused: 1 });
	expect(await calls()).toEqual(["registration-pending"]);
});

test("one decision is about 500 people at most", async () => {
	const { deps, event, ids, statuses } = await underReview(1);
	const many = [...ids, ...Array.from({ length: 500 }, () => randomUUID())];
	expect(await approve(deps, event.id, ...many)).toEqual({ ok: false, reason: "too-many" });
	expect(await statuses()).toEqual(["pending"]);
	expect(await approve(deps, event.id, ...many.slice(0, 500))).toMatchObject({ ok: true, changedIds: ids });
});

test("a cancellation is undone only while the seat is free; whoever waits has it first", async () => {
	const { deps, event, ids, statuses } = await underReview(2, 1);
	await approve(deps, event.id, ids[0] ?? "");
	await putOnWaitingList(deps, event.id, ids[1] ?? "");
	const reason = { id: "Berhalangan.", en: "Cannot come." };
	const cancel = { kind: "cancel", registrationIds: ids.slice(0, 1), reason } as const;
	const cancelled = await decideRegistrations(deps, event.id, cancel);
	if (!cancelled.ok) throw new Error(cancelled.reason);
	expect(cancelled.promotedIds).toEqual([ids[1]]);
	expect(await undoDecision(deps, event.id, cancelled.decisionId)).toMatchObject({ ok: true, restored: 0, refused: 1 });
	expect(await statuses()).toEqual(["cancelled", "confirmed"]);
});

test("two approvers on the last seat: one succeeds, the other is told", async () => {
	const { system, deps, event, ids } = await underReview(2, 1);
	const colleague = await signedInStaff(system, event.officeId);
	const answers = await Promise.all([
		approve(deps, event.id, ids[0] ?? ""),
		approve(system.as(colleague.actor), event.id, ids[1] ?? ""),
	]);
	expect(answers.map((answer) => (answer.ok ? "approved" : answer.reason)).sort()).toEqual(["approved", "full"]);
});

test("nobody of another office decides or undoes", async () => {
	const { system, deps, event, ids } = await underReview(1);
	const answer = await approve(deps, event.id, ...ids);
	if (!answer.ok) throw new Error(answer.reason);
	const foreign = await organisedEvent();
	const stranger = system.as({ ...foreign.staff.actor });
	expect(await undoDecision(stranger, event.id, answer.decisionId)).toEqual({ ok: false, reason: "no-such-decision" });
	expect(await approve(stranger, event.id, ...ids)).toEqual({ ok: false, reason: "no-such-event" });
});
