import { existsSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Db } from "#db/client";
import * as letterQueries from "#db/queries/letters";

const day = 86_400_000;

/**
 * Removes files of letters whose words are gone from the database: at once where the person was erased, else a day after
 * the file was written. Only a site without a mail server has such files. Returns how many that were.
 */
export async function sweepMailFolder(db: Db, dataDir: string, now: Date): Promise<number> {
	const folder = path.join(dataDir, "mail");
	if (!existsSync(folder)) return 0;
	const names = (await readdir(folder)).filter((name) => name.endsWith(".eml"));
	let removed = 0;
	for (let from = 0; from < names.length; from += 200) {
		const some = names.slice(from, from + 200);
		const kept = await letterQueries.listWords(
			db,
			some.map((name) => name.slice(0, -".eml".length)),
		);
		for (const name of some) {
			const state = kept.get(name.slice(0, -".eml".length));
			if (state === undefined || state === "words") continue;
			const file = path.join(folder, name);
			if (state === "gone" && (await stat(file)).mtimeMs > now.getTime() - day) continue;
			await rm(file, { force: true });
			removed++;
		}
	}
	return removed;
}
