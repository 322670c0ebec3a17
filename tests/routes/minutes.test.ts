import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { saveMinutes } from "#app/domain/minutes/save-minutes";
import * as followupPage from "#app/routes/panel/followup";
import * as markSentences from "#app/routes/panel/mark-sentences";
import * as minutesPage from "#app/routes/panel/minutes";
import * as minutesList from "#app/routes/panel/minutes-list";
import * as minutesRevision from "#app/routes/panel/minutes-revision";
import * as minutesRevisions from "#app/routes/panel/minutes-revisions";
import * as minutesSheets from "#app/routes/panel/minutes-sheets";
import * as newFollowup from "#app/routes/panel/new-followup";
import * as unlinkSentence from "#app/routes/panel/unlink-sentence";
import * as writeMinutes from "#app/routes/panel/write-minutes";
import type { Runtime } from "#app/server/runtime.server";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import * as minutesQueries from "#db/queries/minutes";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
let sessionId: string;
let siti: string;
let budi: string;

beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	runtime.deps.now = () => new Date(testNow);
	const { id: officeId } = await createOffice(deps);
	event = await createOpenEvent(deps, {
		officeId,
		sessions: [{ title: "Panel 1" }, { title: "Rehat", kind: "break" }],
	});
	sessionId = (await eventQueries.listSessions(runtime.db, event.id)).find(({ kind }) => kind !== "break")?.id ?? "";
	[siti, budi] = [await signInAs(runtime, officeId), await signInAs(runtime, officeId)];
});

type Route = Parameters<typeof visit>[1];
type Fields = Record<string, string>;

/** A page below the minutes of the event; with a form what is posted to it. */
const at = (
	route: Route,
	path: string,
	{ cookie = siti, form, params = {} }: { cookie?: string; form?: Fields; params?: Fields } = {},
) =>
	visit(runtime, route, {
		path: `/panel/kegiatan/${event.id}/notula${path}`,
		params: { eventId: event.id, sessionId, ...params },
		cookie,
		...(form ? { form } : {}),
	});

/** The form as somebody opens it. */
async function opened(cookie = siti): Promise<Fields> {
	const { data } = await at(writeMinutes, `/${sessionId}/tulis`, { cookie });
	return (data as { values: Fields }).values;
}
const save = (form: Fields, cookie = siti) => at(writeMinutes, `/${sessionId}/tulis`, { cookie, form });
const latest = () => minutesQueries.findLatest(runtime.db, event.id, sessionId);

describe("writing minutes", () => {
	test("a save keeps the writer on the page, and the list tells how far it is", async () => {
		const answer = await save({ ...(await opened()), body: "Rapat dibuka. Doa." });
		expect(answer).toMatchObject({
			status: 303,
			location: `/panel/kegiatan/${event.id}/notula/${sessionId}/tulis?kabar=saved`,
		});
		const { data } = await at(minutesList, "");
		expect(data).toMatchObject({
			rows: [
				{ title: "Panel 1", minutes: { words: 3, revision: 1 }, followups: 0 },
				{ sessionId: null, title: null, minutes: null },
			],
		});
		expect(await save({ ...(await opened()), body: "Rapat dibuka. Doa." })).toMatchObject({
			location: expect.stringMatching(/kabar=same$/),
		});
	});

	test("whatever is typed comes back as it was, without the spaces around it", async () => {
		const texts = [
			"<script>alert(1)</script>",
			"</textarea>",
			"]]>",
			`"&'`,
			"\u202Eab\u202C\u200B\u2066c\u2069",
			"a\n\n- b\n1. c",
			"=1+1",
			"𝒜 — “é”",
		];
		for (const body of texts) {
			expect((await save({ ...(await opened()), body: `  ${body} ` })).status).toBe(303);
			expect((await opened()).body).toBe(body);
		}
		expect((await latest())?.number).toBe(texts.length);
	});

	test("of two writers the second sees the other's text beside theirs, loses nothing, and saves knowingly", async () => {
		const [first, second] = [await opened(siti), await opened(budi)];
		const [theirs, yours] = ["</textarea><script>1</script>", 'Catatan \u202EBudi & "]]>'];
		expect((await save({ ...first, body: theirs }, siti)).status).toBe(303);
		const refused = await save({ ...second, body: yours }, budi);
		expect(refused).toMatchObject({ status: 409, data: { conflicts: [{ field: "body", theirs, yours }] } });
		expect((await latest())?.body).toBe(theirs);
		const { form } = refused.data as { form: { values: Fields } };
		expect(form.values.body).toBe(yours);
		expect((await save(form.values, budi)).status).toBe(303);
		expect(await latest()).toMatchObject({ number: 2, body: yours });
	});

	test("a text that is too long or holds control characters comes back with a message", async () => {
		for (const [body, error] of [
			["x".repeat(60_001), "too-long"],
			["a\u0007b", "control-characters"],
		] as const) {
			const answer = await save({ ...(await opened()), body });
			expect(answer).toMatchObject({ status: 400, data: { form: { errors: { body: error }, values: { body } } } });
		}
		expect(await latest()).toBeUndefined();
	});

	test("a session of another event and a word that names none are not found", async () => {
		const other = await createOpenEvent(deps);
		const [foreign] = await eventQueries.listSessions(runtime.db, other.id);
		for (const params of [{ sessionId: foreign?.id ?? "" }, { sessionId: "entah" }]) {
			for (const route of [minutesPage, writeMinutes, markSentences, minutesRevisions])
				expect((await at(route, "/x", { params })).status).toBe(404);
			expect((await at(writeMinutes, "/x/tulis", { params, form: { body: "Salah." } })).status).toBe(404);
		}
		expect((await at(minutesSheets, `/cetak?sesi=${foreign?.id}`)).status).toBe(404);
	});
});

describe("revisions", () => {
	beforeEach(async () => {
		for (const body of ["Rapat dibuka.", "Rapat dibuka pukul 09.00.", ""])
			await saveMinutes(deps, event.id, sessionId, { body });
	});
	const one = (revision: string, more: { form?: Fields; cookie?: string } = {}) =>
		at(minutesRevision, `/${sessionId}/riwayat/${revision}`, { params: { revision }, ...more });

	test("are listed newest first, and each is compared with the one before", async () => {
		expect(await at(minutesRevisions, `/${sessionId}/riwayat`)).toMatchObject({
			data: { latest: 3, revisions: [{ number: 3, words: 0 }, { number: 2 }, { number: 1 }] },
		});
		expect(await at(minutesRevisions, `/${sessionId}/riwayat?sebelum=2`)).toMatchObject({
			data: { revisions: [{ number: 1 }] },
		});
		const { data } = await one("2");
		expect((data as { changes: unknown }).changes).toEqual([
			{
				kind: "changed",
				pieces: [
					{ kind: "same", text: "Rapat dibuka" },
					{ kind: "added", text: " pukul 09.00" },
					{ kind: "same", text: "." },
				],
			},
		]);
		expect(await one("1")).toMatchObject({ data: { changes: null } });
		for (const wrong of ["0", "4", "x", "99999999999"]) expect((await one(wrong)).status).toBe(404);
	});

	test("can be taken up again, but not over a text saved meanwhile", async () => {
		const { latest: shown } = (await one("2")).data as { latest: { version: string } };
		await saveMinutes(deps, event.id, sessionId, { body: "Ditulis lagi." });
		expect(await one("2", { form: { version: shown.version } })).toMatchObject({
			status: 409,
			data: { refusal: "changed-meanwhile" },
		});
		const { latest: now } = (await one("2")).data as { latest: { version: string } };
		expect(await one("2", { form: { version: now.version } })).toMatchObject({
			status: 303,
			location: `/panel/kegiatan/${event.id}/notula/${sessionId}?kabar=restored`,
		});
		expect(await latest()).toMatchObject({ number: 5, body: "Rapat dibuka pukul 09.00.", restoredFrom: 2 });
	});
});

describe("a sentence that becomes a follow-up", () => {
	const promise = "Disnaker menyampaikan daftar koperasi paling lambat 24 September.";
	const fields = {
		title: "Menyampaikan daftar koperasi",
		theme: "cooperatives",
		priority: "normal",
		organisationName: "Disnaker Kota Contoh",
		ownerCategory: "government",
		dueOn: "2026-12-20",
	};
	let sentence: Fields;
	beforeEach(async () => {
		await saveMinutes(deps, event.id, sessionId, { body: `Rapat dibuka.\n1. ${promise}\n2. Rapat ditutup.` });
		sentence = { revision: (await latest())?.id ?? "", sentence: "1" };
	});
	const form = (fields?: Fields, query = `notula=${sentence.revision}&kalimat=${sentence.sentence}`) =>
		visit(runtime, newFollowup, {
			path: `/panel/kegiatan/${event.id}/tindak-lanjut/baru?${query}`,
			params: { eventId: event.id },
			cookie: siti,
			...(fields ? { form: fields } : {}),
		});
	/** Makes the follow-up and returns its id. */
	async function mark(): Promise<string> {
		const { location } = await form({ ...fields, ...sentence });
		return /tindak-lanjut\/([\w-]+)\?kabar=created/.exec(location ?? "")?.[1] ?? "";
	}
	const followup = async (followupId: string) =>
		(
			await visit(runtime, followupPage, {
				path: `/panel/tindak-lanjut/${followupId}`,
				params: { followupId },
				cookie: siti,
			})
		).data as { origin: { sentence: string; href: string; isGone: boolean } | null };
	const page = async () =>
		(await at(minutesPage, `/${sessionId}`)).data as {
			text: { followups: Record<number, { code: string }[]>; present: Fields[]; gone: Fields[] };
		};

	test("opens the form with its words, its session and its place", async () => {
		expect(await form()).toMatchObject({
			data: {
				sentence: { text: promise, title: promise.slice(0, -1) },
				chosen: { sessionId, ...sentence },
			},
		});
		expect((await form(undefined, `notula=${sentence.revision}&kalimat=9`)).data).toMatchObject({
			chosen: { sessionId: "" },
		});
	});

	test("is quoted on the follow-up's page and marked in the minutes, each leading to the other", async () => {
		const id = await mark();
		const place = `/panel/kegiatan/${event.id}/notula/${sessionId}`;
		expect(await followup(id)).toMatchObject({
			origin: { sentence: promise, href: `${place}#kalimat-1`, isGone: false },
		});
		expect(await page()).toMatchObject({
			text: { followups: { 1: [{ id }] }, present: [{ id, sentence: promise }], gone: [] },
		});
		expect((await at(minutesList, "")).data).toMatchObject({ rows: [{ followups: 1 }, { followups: 0 }] });
		expect(await followupQueries.listChanges(runtime.db, id)).toContainEqual(
			expect.objectContaining({ field: "sentence", after: promise }),
		);
	});

	test("is one follow-up however often and by however many it is marked", async () => {
		const id = await mark();
		await saveMinutes(deps, event.id, sessionId, { body: `Doa.\n\n${promise}` });
		const again = { revision: (await latest())?.id ?? "", sentence: "1" };
		const known = { status: 303, location: `/panel/tindak-lanjut/${id}?kabar=sentence-known` };
		expect(await form({ ...fields, ...sentence })).toMatchObject(known);
		expect(await form({ ...fields, ...again })).toMatchObject(known);
		expect(await form(undefined, `notula=${again.revision}&kalimat=1`)).toMatchObject(known);
		expect((await at(minutesPage, `/${sessionId}`)).data).toMatchObject({ text: { followups: { 1: [{ id }] } } });
	});

	test("two organisers who mark it at once make one follow-up", async () => {
		const answers = await Promise.all([form({ ...fields, ...sentence }), form({ ...fields, ...sentence })]);
		expect(new Set(answers.map(({ location }) => location?.split("?")[0])).size).toBe(1);
		expect(await followupQueries.listStandingOfEvent(runtime.db, event.id)).toHaveLength(1);
	});

	test("keeps its link when it moves or is lightly edited, and stands apart with its words when it is gone", async () => {
		const id = await mark();
		const edited = promise.replace("24 September", "1 Oktober");
		await saveMinutes(deps, event.id, sessionId, { body: `Doa. Sambutan.\n- ${edited}` });
		expect(await page()).toMatchObject({ text: { followups: { 2: [{ id }] }, gone: [] } });
		await saveMinutes(deps, event.id, sessionId, { body: "Rapat dibuka. Rapat ditutup." });
		expect(await page()).toMatchObject({ text: { followups: {}, present: [], gone: [{ id, sentence: promise }] } });
		expect(await followup(id)).toMatchObject({ origin: { sentence: promise, isGone: true } });
	});

	test("can be let go of; the follow-up stays and its history keeps the words", async () => {
		const id = await mark();
		const unlink = () =>
			visit(runtime, unlinkSentence, {
				path: `/panel/tindak-lanjut/${id}/kalimat`,
				params: { followupId: id },
				cookie: budi,
				form: {},
			});
		for (let time = 0; time < 2; time++)
			expect(await unlink()).toMatchObject({ location: `/panel/tindak-lanjut/${id}?kabar=unlinked` });
		expect((await followup(id)).origin).toBeNull();
		expect(await page()).toMatchObject({ text: { followups: {}, present: [], gone: [] } });
		const changes = (await followupQueries.listChanges(runtime.db, id)).filter(({ field }) => field === "sentence");
		expect(changes).toMatchObject([{ before: promise, after: null }, { after: promise }]);
	});

	test("of another event's minutes is refused", async () => {
		const other = await createOpenEvent(deps);
		await saveMinutes(deps, other.id, null, { body: "Rahasia lain." });
		const revision = (await minutesQueries.findLatest(runtime.db, other.id, null))?.id ?? "";
		expect(await form({ ...fields, revision, sentence: "0" })).toMatchObject({
			status: 400,
			data: { form: { errors: { description: "sentence-missing" } } },
		});
		expect(JSON.stringify((await form(undefined, `notula=${revision}&kalimat=0`)).data)).not.toContain("Rahasia");
	});
});

test("the sheets hold every session that has something to say, or the one that is asked for", async () => {
	await saveMinutes(deps, event.id, sessionId, { body: "Rapat dibuka." });
	await saveMinutes(deps, event.id, null, { body: "Untuk semua." });
	const { data } = await at(minutesSheets, "/cetak");
	expect(data).toMatchObject({ parts: [{ title: "Panel 1" }, { title: null }] });
	expect(await at(minutesSheets, "/cetak?sesi=umum")).toMatchObject({ data: { parts: [{ sessionId: null }] } });
});
