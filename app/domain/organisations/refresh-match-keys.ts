import { inTransaction } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import * as organisationQueries from "#db/queries/organisations";
import type { Deps } from "../deps";
import { matchKey } from "./match-key";

const portion = 500;

/**
 * Brings the keys of all organisations to what their names give today and says how many it changed: records from
 * before there were keys, and all of them when the rule has changed. What is right already is only read.
 */
export async function refreshMatchKeys({ db }: Pick<Deps, "db">): Promise<number> {
	let changed = 0;
	for (let after = ""; ; ) {
		const rows = await organisationQueries.listKeys(db, after, portion);
		const stale = rows.flatMap((row) => {
			const key = matchKey(row.name);
			return key === row.matchKey ? [] : [{ id: row.id, matchKey: key }];
		});
		if (stale.length > 0) await inTransaction(db, (trx) => organisationCommands.writeMatchKeys(trx, stale));
		changed += stale.length;
		after = rows.at(-1)?.id ?? "";
		if (rows.length < portion) return changed;
	}
}
