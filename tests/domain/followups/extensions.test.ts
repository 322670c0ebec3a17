import { beforeEach, describe, expect, test } from "vitest";
import { cancelFollowup } from "#app/domain/followups/cancel-followup";
import { decideExtension } from "#app/domain/followups/decide-extension";
import { editFollowup } from "#app/domain/followups/edit-followup";
import { reportProgress } from "#app/domain/followups/report-progress";
import { requestExtension } from "#app/domain/followups/request-extension";
import * as followupQueries from "#db/queries/followups";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise, findFollowup, promise } from "#tests/support/factories/followup";
import { outbox } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

const wish = { wantedOn: "2027-01-10", reason: "Akun ODS belum aktif." };
const grant = { decision: "granted", dueOn: "2027-01-10", note: "" } as const;
const refuse = { decision: "refused", dueOn: "2027-01-10", note: "Laporan harus masuk tahun ini." } as const;

let deps: TestDeps;
let event: EventRow;
let followup: Followup;
beforeEach(async () => {
	deps = testDeps((await testDb()).db);
	event = await createOpenEvent(deps);
	followup = await createPromise(deps, event.id);
});

const owner = () => deps.as({ kind: "link", id: followup.id, name: followup.ownerName, requestId: null });
const letters = async (template: string) => (await outbox(deps.db)).filter((letter) => letter.template === template);

async function openRequest(): Promise<string> {
	return (await followupQueries.findOpenRequest(deps.db, followup.id))?.id ?? "";
}

describe("an owner who asks for more time", () => {
	test("keeps the date until somebody decides, and organisers are written to", async () => {
		expect(await requestExtension(owner(), followup.id, wish)).toEqual({ ok: true });
		expect(await findFollowup(deps, followup.id)).toMatchObject({ dueOn: "2026-12-10" });
		const [change] = await followupQueries.listChanges(deps.db, followup.id);
		expect(change).toMatchObject({ field: "extension", after: wish.wantedOn, note: wish.reason, actorKind: "link" });
		const asked = await letters("followup-asked");
		expect(asked.map(({ toAddress }) => toAddress)).toEqual([event.contactEmail]);
		expect(asked[0]?.text).toContain(wish.reason);
	});

	test("asks once at a time: the same again changes nothing, another one waits its turn", async () => {
		for (let sent = 0; sent < 2; sent++)
			expect(await requestExtension(owner(), followup.id, wish)).toEqual({ ok: true });
		const other = { ...wish, wantedOn: "2027-02-10" };
		expect(await requestExtension(owner(), followup.id, other)).toEqual({ ok: false, reason: "already-asked" });
		expect(await followupQueries.listRequests(deps.db, followup.id)).toHaveLength(1);
		expect(await letters("followup-asked")).toHaveLength(1);
	});

	test("asks once although the form arrives twice at the same time", async () => {
		await Promise.all([1, 2, 3].map(() => requestExtension(owner(), followup.id, wish)));
		expect(await followupQueries.listRequests(deps.db, followup.id)).toHaveLength(1);
	});

	test("asks for a later date, and not for what is closed", async () => {
		const same = { ...wish, wantedOn: followup.dueOn };
		expect(await requestExtension(owner(), followup.id, same)).toEqual({ ok: false, reason: "date-not-later" });
		await cancelFollowup(deps, followup.id, { reason: "Digabung" });
		expect(await requestExtension(owner(), followup.id, wish)).toEqual({ ok: false, reason: "closed" });
	});
});

describe("the organiser's decision", () => {
	beforeEach(() => requestExtension(owner(), followup.id, wish));

	test("to grant moves the date, keeps the first one, and tells the owner", async () => {
		expect(await decideExtension(deps, followup.id, await openRequest(), grant)).toEqual({ ok: true });
		expect(await findFollowup(deps, followup.id)).toMatchObject({
			dueOn: "2027-01-10",
			dueAt: "2027-01-10T17:00:00.000Z",
			firstDueOn: "2026-12-10",
		});
		const [change] = await followupQueries.listChanges(deps.db, followup.id);
		expect(change).toMatchObject({ field: "dueOn", before: "2026-12-10", after: "2027-01-10" });
		const [letter] = await letters("followup-extension");
		expect(letter).toMatchObject({ toAddress: "siti@koperasi.test" });
		expect(letter?.text).toContain("10 Januari 2027");
	});

	test("to refuse leaves the date and says why", async () => {
		expect(await decideExtension(deps, followup.id, await openRequest(), refuse)).toEqual({ ok: true });
		expect(await findFollowup(deps, followup.id)).toMatchObject({ dueOn: "2026-12-10" });
		expect((await letters("followup-extension"))[0]?.text).toContain(refuse.note);
		const again = { ...wish, wantedOn: "2026-12-20" };
		expect(await requestExtension(owner(), followup.id, again)).toEqual({ ok: true });
	});

	test("reaches an owner without e-mail through the call list", async () => {
		await editFollowup(deps, followup.id, {
			...promise({ ownerEmail: null, ownerPhone: "+6281234567890" }),
			note: "",
		});
		await decideExtension(deps, followup.id, await openRequest(), grant);
		const calls = await deps.db
			.selectFrom("callTasks")
			.selectAll()
			.where("reason", "=", "followup-extension")
			.execute();
		expect(calls).toHaveLength(1);
		expect(calls[0]?.text.length).toBeLessThanOrEqual(700);
	});

	test("is taken once, whoever is faster", async () => {
		const requestId = await openRequest();
		const answers = await Promise.all([
			decideExtension(deps, followup.id, requestId, grant),
			decideExtension(deps, followup.id, requestId, refuse),
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await letters("followup-extension")).toHaveLength(1);
	});

	test("of another follow-up's request is none", async () => {
		const other = await createPromise(deps, event.id);
		const answer = await decideExtension(deps, other.id, await openRequest(), grant);
		expect(answer).toEqual({ ok: false, reason: "decided" });
	});
});

describe("obstacles and evidence", () => {
	const report = { note: "", progress: "in_progress", completionReason: "" } as const;

	test("an obstacle is kept with its history until it is overcome", async () => {
		await reportProgress(owner(), followup.id, { ...report, obstacle: "Akun ODS belum aktif" });
		expect(await findFollowup(deps, followup.id)).toMatchObject({ obstacle: "Akun ODS belum aktif" });
		await reportProgress(deps, followup.id, { ...report, note: "Akun aktif", obstacle: "" });
		const lines = (await followupQueries.listChanges(deps.db, followup.id)).filter(({ field }) => field === "obstacle");
		expect(lines.map(({ before, after, actorKind }) => [before, after, actorKind])).toEqual([
			["Akun ODS belum aktif", null, "system"],
			[null, "Akun ODS belum aktif", "link"],
		]);
	});

	test("a form without the field leaves the obstacle alone", async () => {
		await reportProgress(owner(), followup.id, { ...report, obstacle: "Menunggu dinas" });
		await reportProgress(owner(), followup.id, { ...report, note: "Masih menunggu" });
		expect(await findFollowup(deps, followup.id)).toMatchObject({ obstacle: "Menunggu dinas" });
	});

	test("several files come with one report, and a report sent twice counts once", async () => {
		const files = [1, 2].map((number) => ({
			bytes: new TextEncoder().encode(`%PDF-1.7 ${number}`),
			name: `${number}.pdf`,
		}));
		for (let sent = 0; sent < 2; sent++)
			expect(await reportProgress(owner(), followup.id, { ...report, note: "Berkas" }, files)).toMatchObject({
				ok: true,
			});
		expect(await followupQueries.listEvidence(deps.db, followup.id)).toHaveLength(2);
		const notes = (await followupQueries.listChanges(deps.db, followup.id)).filter(({ note }) => note === "Berkas");
		expect(notes).toHaveLength(1);
		const six = Array.from({ length: 6 }, () => files[0] ?? { bytes: new Uint8Array(), name: "" });
		expect(await reportProgress(owner(), followup.id, report, six)).toEqual({ ok: false, reason: "too-many-files" });
	});
});
