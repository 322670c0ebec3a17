import { sql } from "kysely";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/client";
import { migrations } from "#db/migrations/index";
import { filledForm, registeredWithNews, sendForm } from "#tests/support/crowd";
import { createOpenEvent } from "#tests/support/factories/event";
import { depsOf, offsetToTestNow } from "#tests/support/house";
import { prepareSite, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";

const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;

test("four processes that start at once on an empty database set it up once, and all of them serve", {
	timeout: 180_000,
}, async () => {
	const site = await prepareSite({ postgresUrl });
	onTestFinished(() => site.remove());
	// SQLite is one machine's: one process answers, the others work in the background.
	const env = engine === "postgres" ? {} : { ROLE: "worker" };
	const others = await Promise.all([
		site.startNeighbour(env),
		site.startNeighbour(env),
		site.startNeighbour(env),
		site.start(),
	]);
	const db = openDatabase(site.databaseUrl);
	onTestFinished(() => db.destroy());
	const count = async (table: "events" | "regencies" | "users") =>
		Number(
			(
				await db
					.selectFrom(table)
					.select(({ fn }) => fn.countAll().as("n"))
					.executeTakeFirstOrThrow()
			).n,
		);
	const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
	expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations).sort());
	expect(await count("regencies")).toBe(514);
	// One demonstration, and one first admin.
	await expect.poll(() => count("events"), { timeout: 60_000 }).toBe(18);
	const real = await db
		.selectFrom("users")
		.innerJoin("roleGrants", "roleGrants.userId", "users.id")
		.select("role")
		.where("isFictional", "=", 0)
		.execute();
	expect(real).toEqual([{ role: "admin" }]);
	expect(site.log()).not.toContain('"level":50');

	if (engine === "postgres") {
		// They hold the same keys: what one promised, every other keeps.
		const [first] = others;
		const [link] = /one-time link: (\S+)/.exec(first?.log() ?? "")?.slice(1) ?? [];
		const doors = [site.baseURL, ...others.flatMap((other) => (other ? [other.baseURL] : []))];
		const path = new URL(link ?? "").pathname;
		expect(await Promise.all(doors.map(async (door) => (await fetch(door + path)).status))).toEqual([
			200, 200, 200, 200,
		]);
	}
});

describe("a server in the middle of a crowd", () => {
	test.each(["told to end", "killed"] as const)(
		"%s keeps every registration that was answered, whole",
		{
			timeout: 120_000,
		},
		async (how) => {
			const env = { SEED: "none", NOW_OFFSET: offsetToTestNow() };
			const site = await startSite({ postgresUrl, env });
			onTestFinished(() => site.remove());
			const deps = depsOf(site);
			onTestFinished(() => deps.db.destroy());
			const event = await createOpenEvent(deps, { seats: { union: 1000 } });
			const answered: string[] = [];
			let next = 0;
			let isOver = false;
			const visitors = Array.from({ length: 20 }, async () => {
				while (!isOver) {
					const answer = await sendForm(site.baseURL, event.slug, filledForm(next++)).catch(() => null);
					// Not ready while it ends, or already gone.
					if (answer === null || answer === 503) return;
					expect(answer).toMatch(/^\/pendaftaran\//);
					answered.push(String(answer));
				}
			});
			await expect.poll(() => answered.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(25);
			const from = Date.now();
			if (how === "killed") await site.kill();
			else await site.stop();
			expect(Date.now() - from).toBeLessThan(12_000);
			isOver = true;
			await Promise.all(visitors);

			const people = await registeredWithNews(deps, event);
			// Told to end, it answers everybody whose form it has taken.
			if (how === "told to end") expect(people.length).toBe(answered.length);
			else expect(people.length).toBeGreaterThanOrEqual(answered.length);
			expect(people.filter(({ news }) => news.join() !== "registration-confirmed")).toEqual([]);
			await site.start();
			const shown = await Promise.all(answered.map((page) => fetch(site.baseURL + page).then(({ status }) => status)));
			expect(new Set(shown)).toEqual(new Set([200]));
			const mailed = people.filter(({ email }) => email !== null);
			const arrived = async () => {
				const letters = (await site.mails.letters()).filter(({ subject }) => subject?.startsWith("Undangan:"));
				return new Set(letters.flatMap(({ envelope }) => envelope.to)).size;
			};
			if (how === "told to end") await expect.poll(arrived, { timeout: 60_000, interval: 500 }).toBe(mailed.length);
		},
	);
});
