import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { expect, inject, onTestFinished, test } from "vitest";
import { inTransaction, newId, openDatabase } from "#db/client";
import { migrateToLatest } from "#db/migrate";
import { filledForm, sendForm } from "#tests/support/crowd";
import { crowd } from "#tests/support/crowded-event";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { measureLetters } from "#tests/support/letter-throughput";
import { createPostgresDatabase } from "#tests/support/postgres-database";
import { startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";
import { besideOf, inTurns, median, perSecond, portOf, settled, timeOf } from "./load";

const isQuick = process.env.BENCH_QUICK === "1";
const rounds = isQuick ? 3 : 5;
const atOnce = 8;
const milliseconds = isQuick ? 1_000 : 3_000;
const fewPeople = isQuick ? 1_000 : 2_000;
const letters = isQuick ? 200 : 500;

/** A database as the site's: SQLite with its durable settings on the disk that holds the project. */
async function durableDatabase(folder: string, name: string) {
	if (engine === "sqlite") return openDatabase(`file:${path.join(folder, `${name}.db`)}`);
	const { url, drop } = await createPostgresDatabase(inject("templateDatabase"));
	onTestFinished(drop);
	return openDatabase(url);
}

test("the figures of a site beside the bare limits of the same run", async () => {
	// On a disk, where a commit costs what it costs an operator; folders of tests may be in memory.
	const folder = mkdtempSync(path.join("node_modules/.cache", "rembuk-bench-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	const onDisk = engine === "sqlite" ? { DATABASE_URL: `file:${path.resolve(folder, "site.db")}` } : {};
	const site = await startSite({ postgresUrl, env: { SEED: "none", NOW_OFFSET: offsetToTestNow(), ...onDisk } });
	onTestFinished(() => site.remove());
	const deps = depsOf({ ...site, databaseUrl: onDisk.DATABASE_URL ?? site.databaseUrl });
	onTestFinished(() => deps.db.destroy());
	const { id: officeId } = await createOffice(deps);
	const event = await createOpenEvent(deps, { officeId, seats: { union: 100_000 } });

	const page = `${site.baseURL}/kegiatan/${event.slug}`;
	const bareUrl = `http://127.0.0.1:${await portOf("tests/bench/bare-server.ts", page)}/`;
	const get = async (url: string) => (await fetch(url)).text();
	expect(await get(bareUrl)).toContain(event.title);
	const load = { milliseconds, atOnce };
	const hotPage = await inTurns(
		rounds,
		() => perSecond(load, () => get(page)),
		() => perSecond(load, () => get(bareUrl)),
	);

	const bareDb = await durableDatabase(folder, "bare");
	onTestFinished(() => bareDb.destroy());
	await sql`create table bare_rows (id text primary key, words text not null)`.execute(bareDb);
	const insert = () =>
		inTransaction(bareDb, (trx) =>
			sql`insert into bare_rows (id, words) values (${newId()}, ${"x".repeat(500)})`.execute(trx),
		);
	let person = 0;
	const register = async () => {
		const answer = await sendForm(site.baseURL, event.slug, filledForm(person++));
		if (typeof answer === "number") throw new Error(`a registration was answered with ${answer}`);
	};
	const registration = await inTurns(
		rounds,
		() => perSecond(load, register),
		() => perSecond(load, insert),
	);

	const organiser = await createSignedIn(deps, site, officeId, "organiser");
	const searching = async (people: number) => {
		const { id } = await createOpenEvent(deps, { officeId, title: `Dialog ${people}`, seats: { union: people } });
		await crowd(deps.db, deps, { ...event, id }, people);
		const list = `${site.baseURL}/panel/kegiatan/${id}/pendaftaran?q=rahmawati`;
		return async () => {
			const response = await fetch(list, { headers: { cookie: organiser.cookie }, redirect: "manual" });
			expect(response.status).toBe(200);
			await response.text();
		};
	};
	const [few, many] = [await searching(fewPeople), await searching(fewPeople * 10)];
	await settled();
	const times = { few: [] as number[], many: [] as number[] };
	for (let turn = 0; turn < rounds * 4; turn++) {
		times.few.push(await timeOf(few));
		times.many.push(await timeOf(many));
	}

	const outboxDb = await durableDatabase(folder, "outbox");
	onTestFinished(() => outboxDb.destroy());
	await migrateToLatest(outboxDb);
	const smtpUrl = `smtp://127.0.0.1:${await portOf("tests/faults/mail-sink-worker.ts")}`;
	const sent = await measureLetters({ db: outboxDb, smtpUrl, rounds, lettersPerRound: letters });
	const memory = Number(execFileSync("ps", ["-o", "rss=", "-p", String(site.pid())]).toString()) / 1024;

	writeFileSync(
		process.env.BENCH_RESULT ?? path.join(folder, "result.json"),
		JSON.stringify({
			engine,
			hotPage,
			registration,
			search: { few: median(times.few), many: median(times.many), people: fewPeople },
			letters: besideOf(sent.outbox.map((ours, round) => ({ ours, bare: sent.bare[round] ?? ours }))),
			memoryMb: memory,
		}),
	);
}, 600_000);
