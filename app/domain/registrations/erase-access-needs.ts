import { inTransaction } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import type { Deps } from "../deps";

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * Forgets what participants wrote about their access needs a week after an event has ended; returns of how many. Such
 * needs are health data (UU 27/2022 art. 4), collected for the desk and for nothing else.
 */
export async function eraseAccessNeeds({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
	const before = new Date(now().getTime() - week).toISOString();
	return inTransaction(db, (trx) => registrationCommands.eraseAccessNeeds(trx, before));
}
