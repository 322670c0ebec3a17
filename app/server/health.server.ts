import { statfs } from "node:fs/promises";
import { isServing } from "#db/probe";
import type { Runtime } from "./runtime.server";

/** Below this, SQLite, uploads and letters written as files are about to fail. */
export const leastFreeBytes = 200 * 1024 * 1024;

/** Free bytes where DATA_DIR lies. */
export async function freeBytes(dataDir: string): Promise<number> {
	const { bavail, bsize } = await statfs(dataDir);
	return bavail * bsize;
}

const stopping = new WeakSet<Runtime["db"]>();

/** From now on this process is not ready: whoever spreads requests stops sending new ones. */
export function stopServing({ db }: Pick<Runtime, "db">): void {
	stopping.add(db);
}

/** Whether the process is ending. */
export function isStopping({ db }: Pick<Runtime, "db">): boolean {
	return stopping.has(db);
}

const answers = new WeakMap<Runtime["db"], { at: number; isReady: Promise<boolean> }>();
const millisecondsKept = 1000;

/**
 * Whether requests can be served: the database takes writes and has today's schema, the disk has room, and the process
 * is not ending. Asked more than once a second, it repeats the last answer.
 */
export function isReady(runtime: Pick<Runtime, "db" | "config">): Promise<boolean> {
	if (isStopping(runtime)) return Promise.resolve(false);
	const now = Date.now();
	const known = answers.get(runtime.db);
	if (known && now - known.at < millisecondsKept) return known.isReady;
	const answer = { at: now, isReady: look(runtime) };
	answers.set(runtime.db, answer);
	return answer.isReady;
}

async function look({ db, config }: Pick<Runtime, "db" | "config">): Promise<boolean> {
	const [serving, free] = await Promise.all([isServing(db), freeBytes(config.dataDir).catch(() => 0)]);
	return serving && free >= leastFreeBytes;
}
