import { createHash } from "node:crypto";
import { type PlainRow, withSnapshot } from "#db/snapshot";

/** What stands beside an entry of the trail, and never without one. */
export const besideEntries = ["audit_details", "audit_people", "audit_pending", "audit_chain", "audit_sightings"];

/** Entries that say that somebody looked, took a list out of the house, or was refused. */
export const looked = /\.(exported|viewed|refused)$/;

/** What looking leaves behind: limits, when a session was last seen, and what the trail says of it. */
function isTraceOfLooking(table: string, row: PlainRow): boolean {
	return table === "attempts" || (table === "audit_entries" && looked.test(String(row.action)));
}

/** A hash of the rows of every table but for what looking leaves behind, whatever the engine and the order of rows. */
export async function databaseDigest(url: string): Promise<Record<string, string>> {
	return withSnapshot(url, async ({ tables, rows }) => {
		const found: Record<string, string> = {};
		for (const table of tables.filter((name) => !besideEntries.includes(name))) {
			const lines: string[] = [];
			for await (const portion of rows(table))
				for (const { last_seen_at: _seen, ...row } of portion)
					if (!isTraceOfLooking(table, row)) lines.push(JSON.stringify(Object.entries(row).sort()));
			found[table] = `${lines.length} rows ${createHash("sha256").update(lines.sort().join("\n")).digest("hex")}`;
		}
		return found;
	});
}
