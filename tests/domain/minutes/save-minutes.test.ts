import { beforeEach, describe, expect, test } from "vitest";
import { formVersion } from "#app/domain/events/form-version";
import { removeSession } from "#app/domain/events/remove-session";
import { restoreMinutes } from "#app/domain/minutes/restore-minutes";
import { saveMinutes } from "#app/domain/minutes/save-minutes";
import * as eventQueries from "#db/queries/events";
import * as minutesQueries from "#db/queries/minutes";
import type { EventRow } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { testDb } from "#tests/support/test-db";

let deps: TestDeps;
let event: EventRow;
let morning: string;
let afternoon: string;
beforeEach(async () => {
	const { db } = await testDb();
	deps = testDeps(db);
	event = await createOpenEvent(deps, {
		sessions: [
			{ title: "Panel sore", startTime: "13:00", endTime: "14:00" },
			{ title: "Panel pagi", startTime: "09:00", endTime: "10:00" },
		],
	});
	[morning, afternoon] = (await eventQueries.listSessions(db, event.id)).map(({ id }) => id) as [string, string];
});

const shown = (body: string) => formVersion({ body });
const latest = (sessionId: string | null = morning) => minutesQueries.findLatest(deps.db, event.id, sessionId);
const trail = () =>
	deps.db.selectFrom("auditEntries").selectAll().where("action", "like", "minutes.%").orderBy("id").execute();

describe("minutes are saved", () => {
	test("every save is a revision with its author, its time and its whole text", async () => {
		expect(await saveMinutes(deps, event.id, morning, { body: "Rapat dibuka." }, shown(""))).toEqual({
			ok: true,
			revision: 1,
			isNew: true,
		});
		deps.travelTo("2026-11-12T03:00:00.000Z");
		await saveMinutes(deps, event.id, morning, { body: "Rapat dibuka. Doa." }, shown("Rapat dibuka."));
		const minutesId = (await latest())?.minutesId ?? "";
		expect(await minutesQueries.listRevisions(deps.db, minutesId)).toMatchObject([
			{ number: 2, words: 3, savedAt: "2026-11-12T03:00:00.000Z", savedByName: "Rembuk" },
			{ number: 1, words: 2 },
		]);
		const first = await minutesQueries.findRevision(deps.db, { eventId: event.id, sessionId: morning, number: 1 });
		expect(first?.body).toBe("Rapat dibuka.");
	});

	test("sessions and what was said outside of them have minutes of their own", async () => {
		await saveMinutes(deps, event.id, morning, { body: "Pagi." });
		await saveMinutes(deps, event.id, null, { body: "Umum." });
		await saveMinutes(deps, event.id, afternoon, { body: "Sore." });
		const all = await minutesQueries.minutesOfEvent(deps.db, event.id);
		expect(all.map(({ sessionTitle, body }) => [sessionTitle, body])).toEqual([
			["Panel pagi", "Pagi."],
			["Panel sore", "Sore."],
			[null, "Umum."],
		]);
	});

	test("the same form posted twice, also at once, makes one revision", async () => {
		const post = () => saveMinutes(deps, event.id, morning, { body: "Rapat dibuka." }, shown(""));
		const answers = await Promise.all([post(), post()]);
		expect(answers.map((answer) => answer.ok && answer.isNew).sort()).toEqual([false, true]);
		expect(await post()).toEqual({ ok: true, revision: 1, isNew: false });
		expect(await trail()).toHaveLength(1);
	});

	test("two people who save at once lose nothing: the later one gets both texts back", async () => {
		const [one, other] = await Promise.all([
			saveMinutes(deps, event.id, morning, { body: "Catatan Siti." }, shown("")),
			saveMinutes(deps, event.id, morning, { body: "Catatan Budi." }, shown("")),
		]);
		const refused = one.ok ? other : one;
		const kept = (await latest())?.body ?? "";
		const lost = kept === "Catatan Siti." ? "Catatan Budi." : "Catatan Siti.";
		expect(refused).toEqual({
			ok: false,
			reason: "changed-meanwhile",
			conflicts: [{ field: "body", theirs: kept, yours: lost }],
			version: shown(kept),
		});
		expect(await saveMinutes(deps, event.id, morning, { body: lost }, shown(kept))).toMatchObject({ revision: 2 });
	});

	test("the trail tells who saved how much, never what", async () => {
		await saveMinutes(deps, event.id, morning, { body: "Rahasia kecil." });
		await saveMinutes(deps, event.id, morning, { body: "Rahasia besar sekali." });
		const [, entry] = await trail();
		expect(entry).toMatchObject({ action: "minutes.saved", eventId: event.id, officeId: event.officeId });
		const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
		expect(JSON.parse(entry?.before ?? "")).toEqual({ revision: 1, words: 2, sha256 });
		expect(JSON.parse(entry?.after ?? "")).toEqual({ revision: 2, words: 3, sha256 });
		expect(JSON.stringify(await trail())).not.toContain("Rahasia");
	});

	test("not for a session of another event, nor by whoever does not plan the event", async () => {
		const other = await createOpenEvent(deps);
		expect(await saveMinutes(deps, other.id, morning, { body: "Salah." })).toEqual({
			ok: false,
			reason: "no-such-session",
		});
		const stranger = deps.as({ kind: "user", id: "nobody", name: "Orang lain", requestId: null });
		expect(await saveMinutes(stranger, event.id, morning, { body: "Salah." })).toEqual({
			ok: false,
			reason: "no-such-event",
		});
	});
});

describe("an earlier revision is restored", () => {
	beforeEach(async () => {
		await saveMinutes(deps, event.id, morning, { body: "Pertama." });
		await saveMinutes(deps, event.id, morning, { body: "Kedua." });
	});
	const restore = (number: number, version?: string) =>
		restoreMinutes(deps, event.id, { sessionId: morning, number }, version);

	test("as a new one that says where it comes from; the others stay", async () => {
		expect(await restore(1, shown("Kedua."))).toEqual({ ok: true, revision: 3, isNew: true });
		expect(await latest()).toMatchObject({ number: 3, body: "Pertama.", restoredFrom: 1 });
		expect(await restore(1, shown("Kedua."))).toEqual({ ok: true, revision: 3, isNew: false });
		expect((await trail()).at(-1)?.action).toBe("minutes.restored");
	});

	test("not over a text that somebody saved meanwhile", async () => {
		await saveMinutes(deps, event.id, morning, { body: "Ketiga." });
		expect(await restore(1, shown("Kedua."))).toMatchObject({ ok: false, reason: "changed-meanwhile" });
		expect(await restore(9)).toEqual({ ok: false, reason: "no-such-revision" });
	});
});

test("the database itself refuses to rewrite a revision", async () => {
	await saveMinutes(deps, event.id, morning, { body: "Pertama." });
	await expect(deps.db.updateTable("minutesRevisions").set({ body: "Lain." }).execute()).rejects.toThrow("append-only");
});

test("a session with minutes stays in the programme", async () => {
	await saveMinutes(deps, event.id, morning, { body: "Pagi." });
	expect(await removeSession(deps, event.id, morning)).toEqual({ ok: false, reason: "has-minutes" });
	expect(await removeSession(deps, event.id, afternoon)).toEqual({ ok: true });
});
