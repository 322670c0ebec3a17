import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Pack, pack } from "tar-stream";
import { claimNightlyBackup } from "#app/domain/installation/claim-nightly-backup";
import { recordBackup } from "#app/domain/installation/record-backup";
import { newId } from "#db/client";
import { type PlainRow, type Snapshot, withSnapshot } from "#db/snapshot";
import type { Manifest } from "./backup-format.server";
import type { Config } from "./config.server";
import type { Runtime } from "./runtime.server";

/** Nightly backups kept; those an operator takes are kept until an operator removes them. */
const nightsKept = 14;

type Source = Pick<Runtime, "config" | "deps">;

/**
 * Writes database, uploads and secrets into one file of DATA_DIR/backups (mode 0600) while the site runs, and returns
 * its path. It appears under its name only when it is complete and on the disk.
 */
export async function backup({ config, deps }: Source): Promise<string> {
	const file = await write(config, deps.now(), "rembuk");
	await recordBackup(deps, "backup.taken", path.basename(file));
	return file;
}

/**
 * Takes the backup of this night if nobody has: about 02:00 WIB, or later when nothing ran at night. Any number of
 * processes may ask at any time. Returns its path, or null when there was nothing to do.
 */
export async function takeNightlyBackup({ config, deps }: Source): Promise<string | null> {
	const owner = newId();
	if (!config.nightlyBackup || !(await claimNightlyBackup(deps, owner))) return null;
	const file = await write(config, deps.now(), "rembuk-nightly");
	await recordBackup(deps, "backup.taken", path.basename(file), owner);
	await removeOldNights(folderOf(config));
	return file;
}

const folderOf = (config: Config): string => path.join(config.dataDir, "backups");

async function removeOldNights(folder: string): Promise<void> {
	const nights = (await readdir(folder)).filter((name) => /^rembuk-nightly-.*\.tar\.gz$/.test(name)).sort();
	for (const name of nights.slice(0, -nightsKept)) await rm(path.join(folder, name));
}

async function write(config: Config, now: Date, prefix: string): Promise<string> {
	const folder = folderOf(config);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const work = path.join(folder, `.${newId()}`);
	await mkdir(work, { mode: 0o700 });
	try {
		const { manifest, uploads } = await withSnapshot(config.databaseUrl, (snapshot) => stage(snapshot, work, now));
		const draft = path.join(work, "backup.tar.gz");
		await archive(config, work, manifest, uploads, draft);
		await sync(draft);
		const file = freeName(folder, `${prefix}-${stamp(now)}`);
		await rename(draft, file);
		await sync(folder);
		return file;
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

/** `20261122T190000Z`. */
const stamp = (now: Date): string => `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

function freeName(folder: string, base: string): string {
	for (let copy = 1; ; copy++) {
		const file = path.join(folder, `${base}${copy > 1 ? `-${copy}` : ""}.tar.gz`);
		if (!existsSync(file)) return file;
	}
}

/** Writes every table into a file of its own: an archive names the size of an entry before its content. */
async function stage(snapshot: Snapshot, work: string, now: Date) {
	const tables: Manifest["tables"] = {};
	const uploads: string[] = [];
	for (const table of snapshot.tables) {
		let count = 0;
		const lines = async function* () {
			for await (const rows of snapshot.rows(table)) {
				count += rows.length;
				if (table === "files") uploads.push(...rows.map((row) => String(row.id)));
				yield rows.map(lineOf).join("");
			}
		};
		const hash = createHash("sha256");
		const file = createWriteStream(path.join(work, `${table}.jsonl`), { mode: 0o600 });
		await pipeline(Readable.from(lines()), hashing(hash), file);
		tables[table] = { rows: count, sha256: hash.digest("hex") };
	}
	const { engine, migrations } = snapshot;
	const manifest: Omit<Manifest, "secretsSha256" | "uploads" | "missingUploads"> = {
		format: "rembuk-backup",
		version: 1,
		takenAt: now.toISOString(),
		engine,
		migrations,
		tables,
	};
	return { manifest, uploads };
}

const lineOf = (row: PlainRow): string => `${JSON.stringify(row)}\n`;

const hashing = (hash: ReturnType<typeof createHash>): Transform =>
	new Transform({
		transform(chunk, _encoding, done) {
			hash.update(chunk);
			done(null, chunk);
		},
	});

async function archive(
	config: Config,
	work: string,
	manifest: Omit<Manifest, "secretsSha256" | "uploads" | "missingUploads">,
	uploads: readonly string[],
	draft: string,
): Promise<void> {
	const tar = pack();
	const written = pipeline(tar, createGzip(), createWriteStream(draft, { mode: 0o600 }));
	const filled = async () => {
		for (const table of Object.keys(manifest.tables)) {
			await addFile(tar, `tables/${table}.jsonl`, path.join(work, `${table}.jsonl`));
		}
		const missingUploads: string[] = [];
		for (const id of uploads) {
			const added = await addFile(tar, `uploads/${id}`, path.join(config.dataDir, "uploads", id));
			if (!added) missingUploads.push(id);
		}
		const secrets = await readFile(path.join(config.dataDir, "secrets.json"));
		tar.entry({ name: "secrets.json", mode: 0o600 }, secrets);
		const secretsSha256 = createHash("sha256").update(secrets).digest("hex");
		const whole: Manifest = {
			...manifest,
			secretsSha256,
			uploads: uploads.length - missingUploads.length,
			missingUploads,
		};
		tar.entry({ name: "manifest.json", mode: 0o600 }, `${JSON.stringify(whole, null, "\t")}\n`);
		tar.finalize();
	};
	// A full disk ends the writing side: then the filling side must not wait for it.
	await Promise.all([written, filled().catch((error: Error) => tar.destroy(error))]);
}

/** Adds a file to the archive; false when there is none. */
async function addFile(tar: Pack, name: string, file: string): Promise<boolean> {
	const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return null;
		throw error;
	});
	if (!found) return false;
	const entry = tar.entry({ name, size: found.size, mode: 0o600, mtime: found.mtime });
	await pipeline(createReadStream(file), entry);
	return true;
}

async function sync(place: string): Promise<void> {
	const handle = await open(place, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
