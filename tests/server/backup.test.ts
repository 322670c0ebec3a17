import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createAdmin } from "#app/domain/accounts/create-admin";
import { backup, takeNightlyBackup } from "#app/server/backup.server";
import { type Config, readConfig } from "#app/server/config.server";
import { RestoreRefused, restore } from "#app/server/restore.server";
import type { Runtime } from "#app/server/runtime.server";
import { inTransaction, newId, openDatabase } from "#db/client";
import * as officeCommands from "#db/commands/offices";
import { withSnapshot } from "#db/snapshot";
import { engine, testDb } from "#tests/support/test-db";
import { testFolder, testRuntime } from "#tests/support/test-runtime";

/** A hash of every table, whatever the engine and its order of rows. */
async function hashes(url: string): Promise<Record<string, string>> {
	return withSnapshot(url, async ({ tables, rows }) => {
		const found: Record<string, string> = {};
		for (const table of tables) {
			const lines: string[] = [];
			for await (const portion of rows(table))
				lines.push(...portion.map((row) => JSON.stringify(Object.entries(row).sort())));
			found[table] = createHash("sha256").update(lines.sort().join("\n")).digest("hex");
		}
		return found;
	});
}

/** A place nothing was ever restored to. */
async function unusedPlace(env: Record<string, string> = {}): Promise<Config> {
	const dataDir = testFolder();
	const url = engine === "postgres" ? (await testDb()).url : `file:${path.join(dataDir, "rembuk.db")}`;
	return readConfig({
		NODE_ENV: "test",
		DATABASE_URL: url,
		DATA_DIR: dataDir,
		BASE_URL: "http://localhost:3000",
		...env,
	});
}

/** Offices of which a later id is the parent of an earlier one, text of every kind, an upload, and the audit trail. */
async function fill(runtime: Runtime): Promise<string> {
	const { deps } = runtime;
	const [child, parent, fileId] = [newId(), newId(), newId()];
	const bytes = Buffer.from("%PDF-1.7 bukti");
	await deps.uploads.put(fileId, bytes);
	await inTransaction(deps.db, async (trx) => {
		const createdAt = deps.now().toISOString();
		await officeCommands.insertOffice(trx, { id: parent, name: 'Dinas \u2028 "Contoh"\n\\ 🟢', createdAt });
		await officeCommands.insertOffice(trx, { id: child, name: "Bidang", parentId: parent, createdAt });
		await trx.updateTable("offices").set({ parentId: child }).where("id", "=", parent).execute();
		await trx
			.insertInto("files")
			.values({
				id: fileId,
				mediaType: "application/pdf",
				bytes: bytes.length,
				sha256: createHash("sha256").update(bytes).digest("hex"),
				originalName: "bukti.pdf",
				createdAt,
			})
			.execute();
	});
	for (let n = 0; n < 3; n++) await createAdmin(deps, { email: `admin${n}@contoh.id`, name: `Admin ${n}` });
	return fileId;
}

describe("a backup", () => {
	let runtime: Runtime;
	let file: string;
	let fileId: string;
	let before: Record<string, string>;
	beforeAll(async () => {
		runtime = await testRuntime();
		fileId = await fill(runtime);
		before = await hashes(runtime.config.databaseUrl);
		file = await backup(runtime);
	});

	test("is one file that only its owner can read, and leaves nothing else behind", () => {
		expect(path.basename(file)).toMatch(/^rembuk-\d{8}T\d{6}Z\.tar\.gz$/);
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
	});

	test("restores every table, upload and secret in an unused place", async () => {
		const place = await unusedPlace();
		await restore(place, file);
		expect(await hashes(place.databaseUrl)).toEqual(before);
		for (const name of [`uploads/${fileId}`, "secrets.json"]) {
			expect(readFileSync(path.join(place.dataDir, name))).toEqual(
				readFileSync(path.join(runtime.config.dataDir, name)),
			);
		}
		expect(statSync(path.join(place.dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
		expect(readdirSync(place.dataDir).filter((name) => name.startsWith(".restore"))).toEqual([]);
	});

	test("restores on SQLite whichever engine it was taken on", async () => {
		const dataDir = testFolder();
		const url = `file:${path.join(dataDir, "other.db")}`;
		await restore(readConfig({ NODE_ENV: "test", DATABASE_URL: url, DATA_DIR: dataDir }), file);
		expect(await hashes(url)).toEqual(before);
	});

	test("is refused by a database that was used, which stays as it was", async () => {
		const used = await testRuntime();
		await createAdmin(used.deps, { email: "lain@contoh.id", name: "Lain" });
		const usedBefore = await hashes(used.config.databaseUrl);
		const place = readConfig({ NODE_ENV: "test", DATABASE_URL: used.config.databaseUrl, DATA_DIR: testFolder() });
		await expect(restore(place, file)).rejects.toThrow(
			new RestoreRefused("The database is not empty: a backup is restored into an unused one only."),
		);
		expect(await hashes(used.config.databaseUrl)).toEqual(usedBefore);
		expect(existsSync(path.join(place.dataDir, "secrets.json"))).toBe(false);
		expect(existsSync(path.join(place.dataDir, "uploads"))).toBe(false);
	});

	test("is refused by a folder that has secrets or uploads of its own", async () => {
		const place = await unusedPlace();
		writeFileSync(path.join(place.dataDir, "secrets.json"), "{}");
		await expect(restore(place, file)).rejects.toThrow(RestoreRefused);
	});

	test("cut short or altered is refused before anything is written", async () => {
		const place = await unusedPlace();
		const bytes = readFileSync(file);
		const cut = path.join(testFolder(), "cut.tar.gz");
		writeFileSync(cut, bytes.subarray(0, bytes.length - 200));
		await expect(restore(place, cut)).rejects.toThrow(RestoreRefused);
		const alien = path.join(testFolder(), "alien.tar.gz");
		writeFileSync(alien, "not an archive");
		await expect(restore(place, alien)).rejects.toThrow(RestoreRefused);
		expect(readdirSync(place.dataDir).filter((name) => !name.startsWith("rembuk.db"))).toEqual([]);
		await restore(place, file);
	});

	test("holds no row twice and none is missing when others write while it is taken", async () => {
		const busy = await testRuntime();
		await fill(busy);
		const attempts = Array.from({ length: 1200 }, (_, n) => ({
			subject: `before ${n}`,
			windowStartedAt: "2026-11-02T08:00:00.000Z",
			attempted: 1,
		}));
		await inTransaction(busy.deps.db, (trx) => trx.insertInto("attempts").values(attempts).execute());
		let writing = true;
		let written = 0;
		const writer = (async () => {
			while (writing) {
				await createAdmin(busy.deps, { email: `sibuk${written++}@contoh.id`, name: "Sibuk" });
				await new Promise((resolve) => setImmediate(resolve));
			}
		})();
		const taken = await backup(busy);
		writing = false;
		await writer;
		expect(written).toBeGreaterThan(1);
		const place = await unusedPlace();
		const counts = await restore(place, taken);
		const db = openDatabase(place.databaseUrl);
		onTestFinished(() => db.destroy());
		const accounts = await db.selectFrom("users").select("id").execute();
		const created = await db
			.selectFrom("auditEntries")
			.select("subjectId")
			.where("action", "=", "account.created")
			.execute();
		// Account and audit entry are written in one transaction: a consistent moment has as many of one as of the other.
		expect(created.map((entry) => entry.subjectId).sort()).toEqual(accounts.map((user) => user.id).sort());
		expect(counts.users).toBe(accounts.length);
		expect(counts.attempts).toBe(1200);
	});
});

describe("the nightly backup", () => {
	const at = (instant: string, runtime: Runtime): Runtime => ({
		...runtime,
		deps: { ...runtime.deps, now: () => new Date(instant) },
	});
	let runtime: Runtime;
	beforeAll(async () => {
		runtime = await testRuntime();
		await createAdmin(at("2026-11-02T08:00:00.000Z", runtime).deps, { email: "admin@contoh.id", name: "Admin" });
	});

	test("is taken once after 02:00 WIB, however many processes ask", async () => {
		expect(await takeNightlyBackup(at("2026-11-02T18:59:00.000Z", runtime))).toBeNull();
		const asked = await Promise.all(
			Array.from({ length: 6 }, () => takeNightlyBackup(at("2026-11-02T19:01:00.000Z", runtime))),
		);
		expect(asked.filter((file) => file !== null)).toHaveLength(1);
		expect(await takeNightlyBackup(at("2026-11-03T10:00:00.000Z", runtime))).toBeNull();
	});

	test("is made up for when nothing ran at night", async () => {
		expect(await takeNightlyBackup(at("2026-11-05T03:00:00.000Z", runtime))).not.toBeNull();
		expect(await takeNightlyBackup(at("2026-11-05T04:00:00.000Z", runtime))).toBeNull();
	});

	test("is not taken with BACKUPS=off", async () => {
		const off = { ...runtime, config: { ...runtime.config, nightlyBackup: false } };
		expect(await takeNightlyBackup(at("2026-11-07T03:00:00.000Z", off))).toBeNull();
	});

	test("keeps the last 14 nights and every backup an operator took", async () => {
		const byHand = await backup(at("2026-11-07T05:00:00.000Z", runtime));
		for (let night = 8; night < 24; night++) {
			const day = String(night).padStart(2, "0");
			expect(await takeNightlyBackup(at(`2026-11-${day}T19:05:00.000Z`, runtime))).not.toBeNull();
		}
		const names = readdirSync(path.join(runtime.config.dataDir, "backups"));
		expect(names.filter((name) => name.startsWith("rembuk-nightly-"))).toHaveLength(14);
		expect(names).toContain(path.basename(byHand));
		expect(names).toContain("rembuk-nightly-20261123T190500Z.tar.gz");
	});
});
