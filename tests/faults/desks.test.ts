import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { DeskAct, DeskActResult, DeskSync, DeskSyncAnswer } from "#app/domain/attendance/types";
import type { Deps } from "#app/domain/deps";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { createOpenEvent } from "#tests/support/factories/event";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { register } from "#tests/support/outbox";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";

const tickets = 300;
const desks = 3;
const scansPerDesk = 120;
/** Two scans a second would take a minute; the same number is sent in a quarter of it unless that minute is asked for. */
const pause = process.env.DESK_PACE === "real" ? 500 : 125;
/** Of all requests, by when they are cut off: before they are sent whole, or with the answer on its way. */
const cut = 0.2;

let site: Site;
let deps: Deps;
const doors: string[] = [];
let event: EventRow;
let dayId: string;
let cookie: string;
const people: Registration[] = [];

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	site = await startSite({ postgresUrl, env: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });
	doors.push(site.baseURL);
	if (engine === "postgres") doors.push((await site.startNeighbour()).baseURL);
	deps = depsOf(site);
	event = await createOpenEvent(deps, { seats: { union: tickets } });
	dayId = (await eventQueries.listDays(deps.db, event.id))[0]?.id ?? "";
	for (let number = 0; number < tickets; number++) people.push(await register(deps, event.id, `Peserta ${number}`));
	cookie = (await createSignedIn(deps, site, event.officeId, "organiser")).cookie;
}, 180_000);

afterAll(async () => {
	await deps?.db.destroy();
	await site?.remove();
});

test("3 desks that scan twice a second while a fifth of the requests is cut: nobody is lost and nobody is in twice", {
	timeout: 240_000,
}, async () => {
	const latencies: number[] = [];
	let cuts = 0;
	// Each desk has its part of the tickets, and 20 tickets come to all of them.
	const shared = people.slice(0, 20);
	const own = people.slice(20);
	const heard: DeskActResult[] = [];
	const sent: DeskAct[] = [];
	await Promise.all(
		Array.from({ length: desks }, async (_, desk) => {
			const queue = [...shared, ...own.filter((_one, index) => index % desks === desk)];
			const device = { id: randomUUID(), name: `Meja ${desk + 1}` };
			// A desk that is at work has everybody and asks for what changed.
			const link: Link = { door: doors[desk % doors.length] ?? "", device, since: deps.now().toISOString() };
			const waiting: Promise<void>[] = [];
			for (let scan = 0; scan < scansPerDesk; scan++) {
				const who = queue[scan % queue.length] as Registration;
				const act: DeskAct = {
					...{ id: randomUUID(), at: deps.now().toISOString(), isOffline: false, shown: null },
					...{ kind: "check_in", by: "pass", dayId, sessionId: null },
					token: deps.links.token("pass", who.id, who.linkVersion),
				};
				sent.push(act);
				waiting.push(deliver(link, act, { onCut: () => cuts++, latencies }).then((result) => void heard.push(result)));
				await new Promise((resolve) => setTimeout(resolve, pause));
			}
			await Promise.all(waiting);
		}),
	);

	const scanned = new Set(heard.map(({ registrationId }) => registrationId));
	const rows = await deps.db.selectFrom("attendances").selectAll().execute();
	expect(heard).toHaveLength(desks * scansPerDesk);
	expect(heard.filter(({ outcome }) => outcome !== "in" && outcome !== "already")).toEqual([]);
	expect(rows).toHaveLength(scanned.size);
	expect(new Set(rows.map(({ registrationId }) => registrationId))).toEqual(scanned);
	expect(heard.filter(({ outcome }) => outcome === "in")).toHaveLength(rows.length);
	const acts = await deps.db.selectFrom("deskActs").select("id").execute();
	expect(acts.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => id).sort());
	// Of that many at a fifth each, hardly ever fewer.
	expect(cuts).toBeGreaterThan(30);
	latencies.sort((a, b) => a - b);
	const at = (share: number) => `${Math.round(latencies[Math.floor(latencies.length * share)] ?? 0)} ms`;
	console.info(
		`${engine}: ${sent.length} scans, ${rows.length} people, ${cuts} requests cut; half within ${at(0.5)}, 95 % ${at(0.95)}, all ${at(0.999)}`,
	);
});

/** A desk and how far it knows what the others did. */
interface Link {
	door: string;
	device: DeskSync["device"];
	since: string;
}

/** Sends one act until its answer is heard, as a desk does: always under the same id. */
async function deliver(
	link: Link,
	act: DeskAct,
	{ onCut, latencies }: { onCut(): void; latencies: number[] },
): Promise<DeskActResult> {
	const { door, device } = link;
	for (;;) {
		const stop = new AbortController();
		// Some requests die on the way, some with the answer already given.
		if (Math.random() < cut) setTimeout(() => stop.abort(), Math.random() * 40);
		const sentAt = deps.now().toISOString();
		const sync: DeskSync = { device, sentAt, readyWith: null, queued: 0, since: link.since, acts: [act] };
		const started = performance.now();
		const heard = await exchange(door, sync, stop.signal);
		if (!heard) {
			onCut();
			continue;
		}
		const [result] = heard.results;
		if (!result) throw new Error("the act is not answered");
		link.since = heard.snapshot.cursor;
		latencies.push(performance.now() - started);
		return result;
	}
}

/** The server's answer; null when the connection was lost, be it cut here or, kept open for too long, by the server. */
async function exchange(door: string, sync: DeskSync, signal: AbortSignal): Promise<DeskSyncAnswer | null> {
	const headers = { cookie, origin: site.baseURL, "content-type": "application/json", "x-desk-device": sync.device.id };
	// A body that is cut off after its headers may never settle in Node's fetch.
	const lost = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null)));
	const heard = fetch(`${door}/petugas/${event.id}/sinkron`, {
		...{ method: "POST", headers, signal },
		body: JSON.stringify(sync),
	})
		.then(async (response) => ({ status: response.status, text: await response.text() }))
		.catch((error: Error) => {
			if (signal.aborted || error instanceof TypeError) return null;
			throw error;
		});
	const answer = await Promise.race([heard, lost]);
	if (!answer) return null;
	if (answer.status !== 200) throw new Error(`the desk is answered ${answer.status}`);
	return JSON.parse(answer.text) as DeskSyncAnswer;
}
