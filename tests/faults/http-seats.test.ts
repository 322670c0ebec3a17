import { expect, inject, onTestFinished, test } from "vitest";
import * as registrationQueries from "#db/queries/registrations";
import { filledForm, registeredWithNews, sendForm } from "#tests/support/crowd";
import { createOpenEvent } from "#tests/support/factories/event";
import { depsOf, offsetToTestNow } from "#tests/support/house";
import { startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";

const crowd = Array.from({ length: 200 }, (_, index) => filledForm(index));

test("200 people who send the form at the same moment for 10 seats: 10 are in, 190 know their place, all are told", {
	timeout: 180_000,
}, async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	const site = await startSite({ postgresUrl, env: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });
	onTestFinished(() => site.remove());
	const doors = [site.baseURL];
	// SQLite has one web process; on PostgreSQL the crowd is spread over two.
	if (engine === "postgres") doors.push((await site.startNeighbour()).baseURL);
	const deps = depsOf(site);
	onTestFinished(() => deps.db.destroy());
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
