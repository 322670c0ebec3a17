import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { newId } from "#db/client";
import { LoadRefused, loadSnapshot } from "#db/load";
import type { PlainRow } from "#db/snapshot";
import { entryName, type Manifest, manifestSchema } from "./backup-format.server";
import type { Config } from "./config.server";

/** Why a backup cannot be restored here: one line for the operator. Nothing was changed. */
export class RestoreRefused extends Error {}

/**
 * Puts a backup into an unused database and data folder, on either engine: whatever it was taken on. Everything is
 * unpacked and checked before the first row is written. Returns the rows per table.
 * Throws RestoreRefused when the place is in use or the file is not a whole backup of this or an older version.
 */
export async function restore(config: Config, file: string): Promise<Record<string, number>> {
	if (!existsSync(file)) throw new RestoreRefused(`There is no file ${file}.`);
	await refuseUsedFolder(config.dataDir);
	await mkdir(config.dataDir, { recursive: true });
	const work = path.join(config.dataDir, `.restore-${newId()}`);
	await mkdir(path.join(work, "tables"), { recursive: true, mode: 0o700 });
	await mkdir(path.join(work, "uploads"), { mode: 0o700 });
	try {
		const sums = await unpack(file, work);
		const manifest = await readManifest(work, sums);
		const counts = Object.fromEntries(Object.entries(manifest.tables).map(([name, { rows }]) => [name, rows]));
		await checkUploads(work, sums, manifest);
		// Files first: rows without their key would come to life under a new one, and every old link would be dead.
		const placed = await putInPlace(work, config.dataDir);
		await loadSnapshot(config.databaseUrl, {
			migrations: manifest.migrations,
			counts,
			rows: (table) =>
				counts[table] === undefined ? nothing() : readRows(path.join(work, "tables", `${table}.jsonl`)),
		}).catch(async (error) => {
			await placed.undo();
			throw error;
		});
		return counts;
	} catch (error) {
		if (error instanceof LoadRefused) throw new RestoreRefused(error.message);
		throw error;
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

async function putInPlace(work: string, dataDir: string) {
	const names = ["uploads", "secrets.json"];
	for (const name of names) await rename(path.join(work, name), path.join(dataDir, name));
	await sync(dataDir);
	return {
		async undo() {
			for (const name of names) await rename(path.join(dataDir, name), path.join(work, name));
		},
	};
}

async function refuseUsedFolder(dataDir: string): Promise<void> {
	if (existsSync(path.join(dataDir, "secrets.json"))) {
		throw new RestoreRefused(`${dataDir} already holds secrets.json: a backup is restored into an unused folder only.`);
	}
	const uploads = path.join(dataDir, "uploads");
	if (!existsSync(uploads)) return;
	if ((await readdir(uploads)).length > 0) {
		throw new RestoreRefused(`${uploads} is not empty: a backup is restored into an unused folder only.`);
	}
	await rm(uploads, { recursive: true });
}

/** Unpacks the archive into the work folder and returns the SHA-256 of every entry. */
async function unpack(file: string, work: string): Promise<Map<string, string>> {
	const sums = new Map<string, string>();
	const tar = extract();
	const reading = pipeline(createReadStream(file), createGunzip(), tar);
	const unpacked = (async () => {
		for await (const entry of tar) {
			const { name, type } = entry.header;
			if (type !== "file" || !entryName.test(name) || sums.has(name))
				throw new RestoreRefused(`${file} is no backup of Rembuk.`);
			const hash = createHash("sha256");
			entry.on("data", (chunk: Buffer) => hash.update(chunk));
			const place = path.join(work, name);
			await pipeline(entry, createWriteStream(place, { mode: 0o600 }));
			await sync(place);
			sums.set(name, hash.digest("hex"));
		}
	})();
	const [read, written] = await Promise.allSettled([reading, unpacked]);
	const failure = [written, read].find((part) => part.status === "rejected");
	if (!failure) return sums;
	if (failure.reason instanceof RestoreRefused) throw failure.reason;
	throw new RestoreRefused(
		`${file} cannot be read to its end: it is damaged or no backup (${failure.reason.message}).`,
	);
}

async function readManifest(work: string, sums: Map<string, string>): Promise<Manifest> {
	if (!sums.has("manifest.json")) throw new RestoreRefused("The backup is incomplete: it has no manifest.");
	const parsed = manifestSchema.safeParse(JSON.parse(await readFile(path.join(work, "manifest.json"), "utf8")));
	if (!parsed.success)
		throw new RestoreRefused("The backup has a format this version does not know: update Rembuk first.");
	const manifest = parsed.data;
	const tables = Object.entries(manifest.tables).map(([name, { sha256 }]) => [`tables/${name}.jsonl`, sha256]);
	const expected = [...tables, ["secrets.json", manifest.secretsSha256]] as [string, string][];
	const wrong = expected.filter(([name, sha256]) => sums.get(name) !== sha256).map(([name]) => name);
	if (wrong.length > 0) throw new RestoreRefused(`The backup is damaged: ${wrong.join(", ")} is not what was saved.`);
	return manifest;
}

/** Every file the rows speak of must be there as it was handed in, but for those already missing when it was taken. */
async function checkUploads(work: string, sums: Map<string, string>, manifest: Manifest): Promise<void> {
	const missing = new Set(manifest.missingUploads);
	for await (const rows of readRows(path.join(work, "tables", "files.jsonl"))) {
		for (const { id, sha256 } of rows) {
			if (missing.has(String(id)) || sums.get(`uploads/${id}`) === sha256) continue;
			throw new RestoreRefused(`The backup is damaged: the upload ${id} is not what was saved.`);
		}
	}
}

const portion = 500;

async function* readRows(file: string): AsyncGenerator<PlainRow[]> {
	let rows: PlainRow[] = [];
	for await (const line of linesOf(file)) {
		if (rows.push(JSON.parse(line) as PlainRow) < portion) continue;
		yield rows;
		rows = [];
	}
	if (rows.length > 0) yield rows;
}

/** Lines end at a line feed only: node:readline would also split at U+2028, which may stand inside JSON. */
async function* linesOf(file: string): AsyncGenerator<string> {
	let rest = "";
	for await (const chunk of createReadStream(file, "utf8")) {
		const lines = (rest + chunk).split("\n");
		rest = lines.pop() ?? "";
		yield* lines;
	}
	if (rest !== "") throw new RestoreRefused("The backup is damaged: a table ends in the middle of a row.");
}

async function* nothing(): AsyncGenerator<PlainRow[]> {}

async function sync(place: string): Promise<void> {
	const handle = await open(place, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
