import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { messagesFor } from "#app/i18n/catalogue";
import * as registrationQueries from "#db/queries/registrations";
import { filledForm, registeredWithNews, sendForm } from "#tests/support/crowd";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { ask } from "#tests/support/http-visitor";
import { register } from "#tests/support/outbox";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";

const t = messagesFor("id");
const crowd = Array.from({ length: 200 }, (_, index) => filledForm(index));

let site: Site;
let deps: Deps;
/** SQLite has one web process; on PostgreSQL whoever comes at once is spread over two. */
const doors: string[] = [];

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	site = await startSite({ postgresUrl, env: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });
	doors.push(site.baseURL);
	if (engine === "postgres") doors.push((await site.startNeighbour()).baseURL);
	deps = depsOf(site);
}, 120_000);

afterAll(async () => {
	await deps?.db.destroy();
	await site?.remove();
});

test("V49: 200 people who send the form at the same moment for 10 seats: 10 are in, 190 know their place, all are told", {
	timeout: 180_000,
}, async () => {
	const event = await createOpenEvent(deps, { seats: { union: 10 } });
	const send = (index: number) => sendForm(doors[index % doors.length] ?? "", event.slug, crowd[index] ?? {});

	const pages = await Promise.all(crowd.map((_, index) => send(index)));
	expect(pages.filter((page) => typeof page === "number")).toEqual([]);
	expect(new Set(pages).size).toBe(200);

	const people = await registeredWithNews(deps, event);
	const [confirmed, waiting] = ["confirmed", "waitlisted"].map((status) =>
		people.filter((one) => one.status === status),
	);
	expect([confirmed?.length, waiting?.length, people.length]).toEqual([10, 190, 200]);
	expect(people.filter(({ status, news }) => news.join() !== `registration-${status}`)).toEqual([]);
	const places = await Promise.all((waiting ?? []).map((one) => registrationQueries.findQueuePosition(deps.db, one)));
	expect(places.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 190 }, (_, index) => index + 1));

	// An impatient finger, or a network that lost the answer: the same form leads to the same page and tells nobody twice.
	const again = Array.from({ length: 40 }, (_, index) => index * 5);
	expect(await Promise.all(again.flatMap((index) => [send(index), send(index)]))).toEqual(
		again.flatMap((index) => [pages[index], pages[index]]),
	);
	expect(await registeredWithNews(deps, event)).toEqual(people);
	const shown = await Promise.all(pages.map((page) => fetch(doors.at(-1) + String(page)).then(({ status }) => status)));
	expect(new Set(shown)).toEqual(new Set([200]));
});

test("V52: of two organisers who approve two people for the last seat at the same moment one succeeds, and the other is told", {
	timeout: 120_000,
}, async () => {
	const { id: officeId } = await createOffice(deps);
	const organisers = [
		await createSignedIn(deps, site, officeId, "organiser"),
		await createSignedIn(deps, site, officeId, "organiser"),
	];
	for (let round = 0; round < 5; round++) {
		const event = await createOpenEvent(deps, { officeId, needsApproval: true, seats: { union: 1 } });
		const people = [await register(deps, event.id, "Siti"), await register(deps, event.id, "Budi")];
		const base = `/panel/kegiatan/${event.id}/pendaftaran`;
		const answers = await Promise.all(
			organisers.map(async ({ cookie }, index) => {
				const door = doors[index % doors.length] ?? "";
				const path = `${base}/${people[index]?.id}/persetujuan`;
				const decided = await ask(door, path, { cookie, form: {}, headers: { origin: site.baseURL } });
				expect(decided.status).toBe(303);
				return (await ask(door, decided.location ?? "", { cookie })).body;
			}),
		);
		const seats = await registrationQueries.countSeats(deps.db, event.id);
		expect(seats.union).toBe(1);
		expect(answers.filter((body) => body.includes(t.deciding.done.approve("1")))).toHaveLength(1);
		expect(answers.filter((body) => body.includes(t.registrations.refusals.full("1", "SP/SB")))).toHaveLength(1);
		const told = (await registeredWithNews(deps, event)).flatMap(({ news }) => news);
		expect(told.filter((name) => name === "registration-confirmed")).toHaveLength(1);
	}
});
