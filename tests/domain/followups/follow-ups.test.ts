import { beforeEach, describe, expect, test } from "vitest";
import { cancelFollowup } from "#app/domain/followups/cancel-followup";
import { createFollowup } from "#app/domain/followups/create-followup";
import { editFollowup } from "#app/domain/followups/edit-followup";
import { renewOwnerLink } from "#app/domain/followups/renew-owner-link";
import { reopenFollowup } from "#app/domain/followups/reopen-followup";
import { reportProgress } from "#app/domain/followups/report-progress";
import { soonUntil } from "#app/domain/followups/rules";
import { tokenHash } from "#app/domain/links";
import { containsPattern } from "#app/domain/text";
import * as auditQueries from "#db/queries/audit";
import * as eventQueries from "#db/queries/events";
import * as followupListQueries from "#db/queries/followup-list";
import * as followupQueries from "#db/queries/followups";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import { type TestDeps, testDeps, testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise, findFollowup, promise } from "#tests/support/factories/followup";
import { outbox } from "#tests/support/outbox";
import { atOffices, everywhere } from "#tests/support/reach";
import { testDb } from "#tests/support/test-db";

const jpeg = { bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), name: "foto.jpg" };
const running = { note: "RAT sudah dijadwalkan", progress: "in_progress", completionReason: "" } as const;
const done = { note: "", progress: "done", completionReason: "" } as const;

let deps: TestDeps;
let event: EventRow;
beforeEach(async () => {
	const { db } = await testDb();
	deps = testDeps(db);
	event = await createOpenEvent(deps);
});

/** Acts as the holder of the follow-up's link. */
const owner = (followup: Followup) =>
	deps.as({ kind: "link", id: followup.id, name: followup.ownerName, requestId: null });

describe("a promise is recorded", () => {
	test("it is numbered within its series, due at the end of the day in the event's zone, and its owner is written to", async () => {
		const [first, second] = [await createPromise(deps, event.id), await createPromise(deps, event.id)];
		expect([first.code, second.code]).toEqual([`RTL-${event.codePrefix}-01`, `RTL-${event.codePrefix}-02`]);
		expect(first).toMatchObject({ status: "not_started", dueAt: "2026-12-10T17:00:00.000Z", firstDueOn: "2026-12-10" });
		const letters = await outbox(deps.db);
		expect(letters.map(({ template, toAddress }) => [template, toAddress])).toEqual([
			["followup-assigned", "siti@koperasi.test"],
			["followup-assigned", "siti@koperasi.test"],
		]);
		expect(letters[0]?.text).toContain(`https://rembuk.example/rtl/${deps.links.token("followup", first.id, 1)}`);
	});

	test("two events that share a prefix do not share a number", async () => {
		const other = await createOpenEvent(deps);
		await deps.db.updateTable("events").set({ codePrefix: event.codePrefix }).where("id", "=", other.id).execute();
		const created = await Promise.all([
			createPromise(deps, event.id),
			createPromise(deps, other.id),
			createPromise(deps, event.id),
		]);
		expect(new Set(created.map(({ code }) => code)).size).toBe(3);
	});

	test("an owner without e-mail comes onto the call list with the link in the text", async () => {
		const followup = await createPromise(deps, event.id, { ownerEmail: null, ownerPhone: "+6281234567890" });
		const calls = await deps.db.selectFrom("callTasks").selectAll().execute();
		expect(calls).toMatchObject([{ followupId: followup.id, phone: "+6281234567890", reason: "followup-assigned" }]);
		expect(calls[0]?.text).toContain(deps.links.token("followup", followup.id, 1));
		expect(await outbox(deps.db)).toEqual([]);
	});

	test("invented people are never written to", async () => {
		await createPromise(deps, event.id, {}, { isFictional: true });
		expect(await outbox(deps.db)).toMatchObject([{ status: "cancelled" }]);
	});

	test("a session of another event and a date before the event are refused", async () => {
		const other = await createOpenEvent(deps);
		const [session] = await eventQueries.listSessions(deps.db, other.id);
		const foreign = promise({ sessionId: session?.id ?? "" });
		expect(await createFollowup(deps, event.id, foreign)).toEqual({ ok: false, reason: "no-such-session" });
		const early = promise({ dueOn: "2026-11-11" });
		expect(await createFollowup(deps, event.id, early)).toEqual({ ok: false, reason: "due-before-event" });
		expect(await createFollowup(deps, event.id, promise({ dueOn: "2026-11-12" }))).toMatchObject({ ok: true });
	});
});

describe("its owner reports without an account", () => {
	test("a note makes it run, and the history keeps who said what when", async () => {
		const followup = await createPromise(deps, event.id);
		deps.travelTo("2026-11-20T03:00:00.000Z");
		expect(await reportProgress(owner(followup), followup.id, running)).toEqual({ ok: true, isDone: false });
		expect(await findFollowup(deps, followup.id)).toMatchObject({ status: "in_progress" });
		const [change] = await followupQueries.listChanges(deps.db, followup.id);
		expect(change).toMatchObject({
			at: "2026-11-20T03:00:00.000Z",
			actorKind: "link",
			actorName: "Siti Aminah",
			field: "status",
			before: "not_started",
			after: "in_progress",
			note: "RAT sudah dijadwalkan",
		});
	});

	test("done needs evidence or a reason", async () => {
		const followup = await createPromise(deps, event.id);
		const report = (input: Parameters<typeof reportProgress>[2]) => reportProgress(owner(followup), followup.id, input);
		expect(await report(done)).toEqual({ ok: false, reason: "done-without-evidence" });
		expect(await findFollowup(deps, followup.id)).toMatchObject({ status: "not_started", completedOn: null });
		expect(await report({ ...done, completionReason: "Sudah tercatat di ODS" })).toEqual({ ok: true, isDone: true });
		expect(await findFollowup(deps, followup.id)).toMatchObject({
			status: "done",
			completedOn: "2026-11-02",
			completionReason: "Sudah tercatat di ODS",
		});
	});

	test("a photo counts as evidence, now or later, and its bytes are kept", async () => {
		const followup = await createPromise(deps, event.id);
		expect(await reportProgress(owner(followup), followup.id, { ...running, note: "" }, [jpeg])).toMatchObject({
			ok: true,
		});
		expect(await reportProgress(owner(followup), followup.id, done)).toEqual({ ok: true, isDone: true });
		const [evidence] = await followupQueries.listEvidence(deps.db, followup.id);
		expect(evidence).toMatchObject({ label: "foto.jpg", mediaType: "image/jpeg", addedByName: "Siti Aminah" });
		expect([...(await deps.uploads.get(evidence?.fileId ?? ""))]).toEqual([...jpeg.bytes]);
	});

	test("an empty report and a wrong file change nothing", async () => {
		const followup = await createPromise(deps, event.id);
		const html = { bytes: new TextEncoder().encode("<html>"), name: "foto.jpg" };
		expect(await reportProgress(owner(followup), followup.id, { ...running, note: "" })).toEqual({
			ok: false,
			reason: "nothing-reported",
		});
		expect(await reportProgress(owner(followup), followup.id, running, [html])).toEqual({
			ok: false,
			reason: "file-type",
		});
		expect(await findFollowup(deps, followup.id)).toEqual(followup);
		expect(await followupQueries.listEvidence(deps.db, followup.id)).toEqual([]);
	});

	test("evidence of one follow-up is not found under another", async () => {
		const [mine, other] = [await createPromise(deps, event.id), await createPromise(deps, event.id)];
		await reportProgress(owner(mine), mine.id, running, [jpeg]);
		const fileId = (await followupQueries.listEvidence(deps.db, mine.id))[0]?.fileId ?? "";
		expect(await followupQueries.findEvidenceFile(deps.db, mine.id, fileId)).toMatchObject({ id: fileId });
		expect(await followupQueries.findEvidenceFile(deps.db, other.id, fileId)).toBeUndefined();
	});

	test("a closed follow-up takes no report", async () => {
		const followup = await createPromise(deps, event.id);
		await cancelFollowup(deps, followup.id, { reason: "Digabung dengan RTL lain" });
		expect(await reportProgress(owner(followup), followup.id, running)).toEqual({ ok: false, reason: "closed" });
	});
});

describe("organisers keep it true", () => {
	test("every changed field is in the history with its value before and after, and the first date stays", async () => {
		const followup = await createPromise(deps, event.id);
		const edit = { ...promise({ dueOn: "2027-01-15", priority: "high" }), note: "RAT diundur" };
		expect(await editFollowup(deps, followup.id, edit)).toEqual({ ok: true, changed: true });
		const changes = (await followupQueries.listChanges(deps.db, followup.id)).filter(({ before }) => before !== null);
		expect(changes.map(({ field, before, after }) => [field, before, after]).sort()).toEqual([
			["dueOn", "2026-12-10", "2027-01-15"],
			["priority", "normal", "high"],
		]);
		expect(changes.filter(({ note }) => note === "RAT diundur")).toHaveLength(1);
		expect(await findFollowup(deps, followup.id)).toMatchObject({
			dueOn: "2027-01-15",
			dueAt: "2027-01-15T17:00:00.000Z",
			firstDueOn: "2026-12-10",
		});
	});

	test("more time needs a reason", async () => {
		const followup = await createPromise(deps, event.id);
		const edit = { ...promise({ dueOn: "2027-01-15" }), note: "" };
		expect(await editFollowup(deps, followup.id, edit)).toEqual({ ok: false, reason: "extension-without-reason" });
		expect(await editFollowup(deps, followup.id, { ...promise({ dueOn: "2026-12-01" }), note: "" })).toMatchObject({
			ok: true,
		});
	});

	test("saving without a change leaves no trace", async () => {
		const followup = await createPromise(deps, event.id);
		expect(await editFollowup(deps, followup.id, { ...promise(), note: "" })).toEqual({ ok: true, changed: false });
		expect(await followupQueries.listChanges(deps.db, followup.id)).toHaveLength(2);
	});

	test("a new owner's address gets a link of its own, and the old link opens nothing", async () => {
		const followup = await createPromise(deps, event.id);
		await editFollowup(deps, followup.id, { ...promise({ ownerEmail: "budi@koperasi.test" }), note: "" });
		const oldToken = deps.links.token("followup", followup.id, 1);
		expect(await followupQueries.findByLinkHash(deps.db, tokenHash(oldToken))).toBeUndefined();
		const newToken = deps.links.token("followup", followup.id, 2);
		expect(await followupQueries.findByLinkHash(deps.db, tokenHash(newToken))).toMatchObject({ id: followup.id });
		const letters = await outbox(deps.db);
		expect(letters.at(-1)).toMatchObject({ toAddress: "budi@koperasi.test" });
		expect(letters.at(-1)?.text).toContain(newToken);
	});

	test("a renewed link is sent, and the old one opens nothing", async () => {
		const followup = await createPromise(deps, event.id);
		expect(await renewOwnerLink(deps, followup.id)).toEqual({ ok: true });
		const [old, fresh] = [1, 2].map((version) => tokenHash(deps.links.token("followup", followup.id, version)));
		expect(await followupQueries.findByLinkHash(deps.db, old ?? "")).toBeUndefined();
		expect(await followupQueries.findByLinkHash(deps.db, fresh ?? "")).toMatchObject({ linkVersion: 2 });
		expect(await outbox(deps.db)).toHaveLength(2);
	});

	test("the link of a registration opens no follow-up", async () => {
		const followup = await createPromise(deps, event.id);
		const token = deps.links.token("registration", followup.id, 1);
		expect(await followupQueries.findByLinkHash(deps.db, tokenHash(token))).toBeUndefined();
	});

	test("what was closed by mistake can be taken up again, and all of it stands in the audit trail", async () => {
		const followup = await createPromise(deps, event.id);
		await cancelFollowup(deps, followup.id, { reason: "Salah catat" });
		expect(await cancelFollowup(deps, followup.id, { reason: "Sekali lagi" })).toEqual({ ok: false, reason: "closed" });
		expect(await reopenFollowup(deps, followup.id, { reason: "Ternyata benar" })).toEqual({ ok: true });
		expect(await findFollowup(deps, followup.id)).toMatchObject({ status: "in_progress", completedOn: null });
		const trail = await auditQueries.listBySubject(deps.db, followup.id);
		expect(trail.map(({ action }) => action).sort()).toEqual([
			"followup.cancelled",
			"followup.created",
			"followup.edited",
		]);
	});
});

describe("the list", () => {
	const filter = (overrides: Partial<followupListQueries.FollowupFilter> = {}) => ({
		within: everywhere,
		now: deps.now().toISOString(),
		soon: soonUntil(deps.now()).toISOString(),
		...overrides,
	});
	const titles = async (view: Parameters<typeof followupListQueries.listByView>[2]["view"], overrides = {}) =>
		(await followupListQueries.listByView(deps.db, filter(overrides), { view, offset: 0, limit: 25 })).map(
			({ title }) => title,
		);

	beforeEach(async () => {
		await createPromise(deps, event.id, { title: "terlambat", dueOn: "2026-11-20" });
		await createPromise(deps, event.id, { title: "tujuh hari", dueOn: "2026-12-01" });
		await createPromise(deps, event.id, { title: "delapan hari", dueOn: "2026-12-02", theme: "administration" });
		const finished = await createPromise(deps, event.id, { title: "selesai", dueOn: "2026-11-19" });
		await reportProgress(deps, finished.id, done, [jpeg]);
		deps.travelTo("2026-11-24T03:00:00.000Z");
	});

	test("puts each follow-up where its date and status say, and counts the same", async () => {
		expect(await titles("overdue")).toEqual(["terlambat"]);
		expect(await titles("soon")).toEqual(["tujuh hari"]);
		expect(await titles("running")).toEqual(["terlambat", "tujuh hari", "delapan hari"]);
		expect(await titles("done")).toEqual(["selesai"]);
		expect(await titles("all")).toEqual(["terlambat", "tujuh hari", "delapan hari", "selesai"]);
		const counts = { overdue: 1, soon: 1, running: 3, done: 1, all: 4 };
		expect(await followupListQueries.countByView(deps.db, filter())).toMatchObject(counts);
	});

	test("finds by words, theme and province, and never beyond the offices asked for", async () => {
		expect(await titles("all", { pattern: containsPattern("DELAPAN") })).toEqual(["delapan hari"]);
		expect(await titles("all", { pattern: containsPattern("%") })).toEqual([]);
		expect(await titles("all", { theme: "administration" })).toEqual(["delapan hari"]);
		expect(await titles("all", { provinceCode: "36" })).toHaveLength(4);
		expect(await titles("all", { provinceCode: "31" })).toEqual([]);
		expect(await titles("all", { officeIds: [event.officeId] })).toHaveLength(4);
		const other = await createOpenEvent(deps.as(deps.actor), {
			days: [{ startsAtLocal: "2026-12-12T08:30", endsAtLocal: "2026-12-12T16:00" }],
			registrationClosesAtLocal: "2026-12-10T16:00",
		});
		expect(await titles("all", { within: atOffices(other.officeId) })).toEqual([]);
		expect(await titles("all", { within: atOffices() })).toEqual([]);
	});

	test("shows a worked example as it stood on its own date", async () => {
		await deps.db.updateTable("events").set({ exampleAsOf: "2026-11-13" }).where("id", "=", event.id).execute();
		expect(await titles("overdue")).toEqual([]);
		expect(await titles("soon")).toEqual(["terlambat"]);
		expect(testNow < "2026-11-13").toBe(true);
	});
});
