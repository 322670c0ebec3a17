import { beforeAll, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import * as eventCalendar from "#app/routes/files/event-calendar";
import * as eventFeed from "#app/routes/files/event-feed";
import * as myCalendar from "#app/routes/files/my-calendar";
import * as myRegistration from "#app/routes/public/my-registration";
import type { Runtime } from "#app/server/runtime.server";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { offsetToTestNow } from "#tests/support/house";
import { lintIcs } from "#tests/support/ical-lint";
import { invites, register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let deps: Deps;
let banten: EventRow;
let java: EventRow;
beforeAll(async () => {
	runtime = await testRuntime({ NOW_OFFSET: offsetToTestNow() });
	deps = { ...testDeps(runtime.db), links: runtime.deps.links };
	banten = await createOpenEvent(deps, { title: "Dialog Banten", topics: ["Klinik NIK"] });
	java = await createOpenEvent(deps, { title: "Dialog Semarang", regencyCode: "33.74", topics: ["Upah"] });
});

const feed = (query = "", headers: Record<string, string> = {}) =>
	visit(runtime, eventFeed, { path: `/kegiatan.ics${query}`, headers });
const titles = async (query = "") => {
	const text = await (await feed(query)).text();
	if (text.includes("VEVENT")) expect(lintIcs(text, { method: "PUBLISH" })).toEqual([]);
	return [...new Set([...text.matchAll(/^SUMMARY:(Dialog \w+)/gm)].map(([, title]) => title))].sort();
};

test("the feed can be kept to a province, a topic, or both", async () => {
	expect(await titles()).toEqual(["Dialog Banten", "Dialog Semarang"]);
	expect(await titles("?provinsi=36")).toEqual(["Dialog Banten"]);
	expect(await titles("?topik=upah")).toEqual(["Dialog Semarang"]);
	expect(await titles("?provinsi=36&topik=upah")).toEqual([]);
});

test("a subscriber who has the feed gets 304, also through a proxy that made the ETag weak, until something changes", async () => {
	const { headers } = await feed();
	const etag = headers.get("etag") ?? "";
	expect(headers.get("cache-control")).toBe("public, max-age=900");
	for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"])
		expect((await feed("", { "if-none-match": known })).status, known).toBe(304);
	expect((await feed("", { "if-none-match": '"other"' })).status).toBe(200);
});

test("a personal download has the UID and SEQUENCE of the mailed invitation, and the page leads to other calendars", async () => {
	const registration = await register(deps, java.id, "Siti");
	const token = deps.links.token("registration", registration.id, registration.linkVersion);
	const path = `/pendaftaran/${token}`;
	const text = await (await visit(runtime, myCalendar, { path: `${path}/kalender.ics`, params: { token } })).text();
	for (const { uid, sequence } of await invites(deps.db, registration))
		expect(text).toMatch(new RegExp(`UID:${uid}\\r\\n(?:(?!END:VEVENT).*\\r\\n)*?SEQUENCE:${sequence}\\r\\n`));
	const { data } = await visit(runtime, myRegistration, { path, params: { token } });
	const { days } = (data as { ticket: { days: { google: string; outlook: string }[] } }).ticket;
	expect(days).toHaveLength(2);
	expect(new URL(days[0]?.outlook ?? "").searchParams.get("startdt")).toBe("2026-11-12T08:30:00+07:00");
	expect(new URL(days[0]?.google ?? "").searchParams.get("dates")).toBe("20261112T083000/20261112T160000");
});

test("a day taken off the schedule and a cancelled dialogue stay in the feed as cancelled, with a later SEQUENCE", async () => {
	const own = () =>
		visit(runtime, eventCalendar, { path: `/kegiatan/${banten.slug}.ics`, params: { slug: banten.slug } }).then(
			(answer) => answer.text(),
		);
	const sequences = (text: string) => [...text.matchAll(/^SEQUENCE:(\d+)/gm)].map(([, number]) => Number(number));
	const before = await own();
	const [first] = await eventQueries.listDays(deps.db, banten.id);
	await rescheduleEvent(deps, banten.id, {
		days: [{ id: first?.id ?? null, startsAtLocal: "2026-11-12T08:30", endsAtLocal: "2026-11-12T16:00" }],
		registrationOpensAtLocal: banten.registrationOpensAtLocal,
		registrationClosesAtLocal: banten.registrationClosesAtLocal,
	});
	const shortened = await own();
	expect(shortened.match(/^STATUS:.*$/gm)).toEqual(["STATUS:CONFIRMED", "STATUS:CANCELLED"]);
	expect(shortened.match(/^UID:.*$/gm)).toEqual(before.match(/^UID:.*$/gm));
	await cancelEvent(deps, banten.id, "Gedung tidak dapat dipakai.");
	const cancelled = await (await feed("?provinsi=36")).text();
	expect(cancelled.match(/^STATUS:.*$/gm)).toEqual(["STATUS:CANCELLED", "STATUS:CANCELLED"]);
	expect(lintIcs(cancelled, { method: "PUBLISH" })).toEqual([]);
	expect(Math.min(...sequences(cancelled))).toBeGreaterThan(Math.max(...sequences(before)));
});
