import { inTransaction } from "#db/client";
import * as figureCommands from "#db/commands/event-figures";
import type { Deps } from "../deps";
import { refreshFigures } from "./refresh-figures";

/** Counts the figures of every event anew, whatever is stored. Returns how many events that were. */
export async function recountFigures(deps: Pick<Deps, "db" | "now">): Promise<number> {
	await inTransaction(deps.db, figureCommands.markAll);
	return refreshFigures(deps);
}
