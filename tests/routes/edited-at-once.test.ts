import { beforeEach, describe, expect, test } from "vitest";
import * as eventDetails from "#app/routes/panel/event-details";
import * as eventQuotas from "#app/routes/panel/event-quotas";
import * as eventSchedule from "#app/routes/panel/event-schedule";
import * as eventSession from "#app/routes/panel/event-session";
import type { Runtime } from "#app/server/runtime.server";
import * as eventQueries from "#db/queries/events";
import * as speakerQueries from "#db/queries/speakers";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { createDraft } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let event: EventRow;
let first: string;
let second: string;
let sessionId: string;

beforeEach(async () => {
	runtime = await testRuntime();
	runtime.deps.now = () => new Date(testNow);
	const { id: officeId } = await createOffice(runtime.deps);
	event = await createDraft(runtime.deps, { officeId });
	sessionId = (await eventQueries.listSessions(runtime.db, event.id))[0]?.id ?? "";
	[first, second] = [await signInAs(runtime, officeId), await signInAs(runtime, officeId)];
});

const pages = {
	rincian: { route: eventDetails, path: () => "rincian" },
	jadwal: { route: eventSchedule, path: () => "jadwal" },
	sesi: { route: eventSession, path: () => `agenda/${sessionId}` },
	kuota: { route: eventQuotas, path: () => "kuota" },
};
type Page = keyof typeof pages;
type Fields = Record<string, string>;

const sent = (page: Page, cookie: string, form?: Fields) =>
	visit(runtime, pages[page].route, {
		path: `/panel/kegiatan/${event.id}/${pages[page].path()}`,
		params: { eventId: event.id, sessionId },
		cookie,
		...(form ? { form } : {}),
	});

/** The form as its page shows it, its version included; boxes of several are left unticked. */
async function opened(page: Page, cookie: string): Promise<Fields> {
	const { stored } = (await sent(page, cookie)).data as { stored: Record<string, string | string[]> };
	const single = Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === "string");
	return Object.fromEntries(single);
}

const changes: [Page, Fields, Fields, { field: string; theirs: string; yours: string }][] = [
	[
		"rincian",
		{ venue_name: "Aula Cisadane" },
		{ title: "Dialog Upah Banten" },
		{ field: "venue_name", theirs: "Aula Cisadane", yours: "Hotel Cisadane Asri (rekaan), Ruang Benteng" },
	],
	[
		"jadwal",
		{ start_1: "09:00" },
		{ end_1: "16:30" },
		{ field: "day_1", theirs: "2026-11-12T09:00|2026-11-12T16:00|", yours: "2026-11-12T08:30|2026-11-12T16:30|" },
	],
	["sesi", { room: "Ruang Cisadane" }, { title: "Panel upah" }, { field: "room", theirs: "Ruang Cisadane", yours: "" }],
	["kuota", { union: "7" }, { employer: "9" }, { field: "union", theirs: "7", yours: "10" }],
];

describe.each(changes)("two organisers with the form %s open at once", (page, firstChange, secondChange, conflict) => {
	test("the second to save is shown what the first changed, beside what they typed, and saves knowingly", async () => {
		const [shownFirst, shownSecond] = [await opened(page, first), await opened(page, second)];
		expect((await sent(page, first, { ...shownFirst, ...firstChange })).status).toBe(303);
		const afterFirst = await opened(page, first);

		const refused = await sent(page, second, { ...shownSecond, ...secondChange });
		expect(refused.status).toBe(409);
		const { form, conflicts } = refused.data as { form: { values: Fields }; conflicts: (typeof conflict)[] };
		expect(conflicts).toEqual([conflict]);
		expect(form.values).toMatchObject(secondChange);
		expect(await opened(page, first)).toEqual(afterFirst);

		expect((await sent(page, second, form.values)).status).toBe(303);
		expect(await opened(page, first)).toMatchObject({ ...shownSecond, ...secondChange, version: expect.anything() });
	});

	test("of two saves in the same moment one is stored and the other is refused", async () => {
		const [shownFirst, shownSecond] = [await opened(page, first), await opened(page, second)];
		const field = Object.keys(firstChange)[0] ?? "";
		const other = { rincian: "Aula Ciliwung", jadwal: "10:00", sesi: "Ruang Ciliwung", kuota: "8" }[page];
		const answers = await Promise.all([
			sent(page, first, { ...shownFirst, ...firstChange }),
			sent(page, second, { ...shownSecond, [field]: other }),
		]);
		expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
		const won = answers[0]?.status === 303 ? firstChange[field] : other;
		expect((await opened(page, first))[field]).toBe(won);
	});

	test("a form that says nothing of what it showed changes nothing", async () => {
		const { version: _, ...shown } = await opened(page, first);
		const answer = await sent(page, first, { ...shown, ...firstChange });
		expect(answer.status).toBe(409);
		expect((answer.data as { form: { values: Fields } }).form.values).toMatchObject(firstChange);
		expect(await opened(page, first)).toMatchObject(shown);
	});

	test("the same save sent twice is no conflict", async () => {
		const form = { ...(await opened(page, first)), ...firstChange };
		expect((await sent(page, first, form)).status).toBe(303);
		expect((await sent(page, first, form)).status).toBe(303);
	});
});

test("different fields of different forms of one event do not get into each other's way", async () => {
	const [details, quotas] = [await opened("rincian", first), await opened("kuota", second)];
	expect((await sent("rincian", first, { ...details, title: "Dialog lain" })).status).toBe(303);
	expect((await sent("kuota", second, { ...quotas, union: "7" })).status).toBe(303);
});

test("a session somebody else gave a speaker meanwhile names them beside the empty answer", async () => {
	const [shownFirst, shownSecond] = [await opened("sesi", first), await opened("sesi", second)];
	await sent("sesi", first, { ...shownFirst, new_speakers: "Dr. Rini Wulandari, Peneliti, Universitas Contoh" });
	const [speaker] = await speakerQueries.listByEvent(runtime.db, event.id);
	expect(speaker?.name).toBe("Rini Wulandari");
	const refused = await sent("sesi", second, shownSecond);
	expect(refused).toMatchObject({
		status: 409,
		data: { conflicts: [{ field: "speakers", theirs: "Dr. Rini Wulandari, Peneliti, Universitas Contoh", yours: "" }] },
	});
});

test("a day somebody else added is not lost unseen", async () => {
	const [shownFirst, shownSecond] = [await opened("jadwal", first), await opened("jadwal", second)];
	await sent("jadwal", first, { ...shownFirst, date_3: "2026-11-14", start_3: "08:00", end_3: "12:00" });
	const refused = await sent("jadwal", second, { ...shownSecond, end_1: "16:00" });
	expect(refused).toMatchObject({
		status: 409,
		data: { conflicts: [{ field: "day_3", theirs: "2026-11-14T08:00|2026-11-14T12:00|", yours: "" }] },
	});
});
