import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as mailingCommands from "#db/commands/mailings";
import * as mailingQueries from "#db/queries/mailings";
import type { EventRow } from "#db/tables/events";
import type { Mailing } from "#db/tables/mailings";
import type { Deps } from "../deps";
import { announceMailing } from "../messages/announce-mailing";
import { loadRecipients } from "../messages/recipients";
import { dueReminder } from "./reminder-schedule";
import { mailingOutcomes } from "./types";

/** How many mailings get their turn in one round. */
const mostMailings = 20;

/**
 * Writes the letters and calls of the mailings that were begun, at most `portion` people in one transaction, so that
 * a page never waits long for the event. Any number of workers may do so at once: each person has one turn. Returns how
 * many people had theirs. Throws, after all others had their turn, when a mailing could not go on.
 */
export async function sendMailings(deps: Deps, portion = 100): Promise<number> {
	let told = 0;
	const failures: unknown[] = [];
	for (const id of await mailingQueries.listUnfinished(deps.db, mostMailings)) {
		for (let had = portion; had === portion; ) {
			had = await sendPortion(deps, id, portion).catch((error: unknown) => {
				failures.push(error);
				return 0;
			});
			told += had;
		}
	}
	if (failures.length > 0) throw new AggregateError(failures, `${failures.length} mailings failed: ${failures[0]}`);
	return told;
}

async function sendPortion(deps: Deps, id: string, portion: number): Promise<number> {
	return inTransaction(deps.db, async (trx) => {
		const known = await mailingQueries.findById(trx, id);
		const event = known && (await eventCommands.lock(trx, known.eventId));
		const mailing = event && (await mailingQueries.findById(trx, id));
		if (!event || !mailing || mailing.finishedAt !== null) return 0;
		const waiting = await mailingQueries.listWaiting(trx, id, portion);
		const recipients = stillHolds(mailing, event, deps.now()) ? await loadRecipients(trx, waiting) : [];
		const outcomes = await announceMailing(trx, deps, mailing, recipients);
		for (const outcome of mailingOutcomes) {
			const had = waiting.filter((one) => (outcomes.get(one) ?? "left_out") === outcome);
			await mailingCommands.setOutcome(trx, id, had, outcome);
		}
		if (waiting.length < portion) await mailingCommands.finish(trx, id, deps.now().toISOString());
		return waiting.length;
	});
}

/** Whether a letter by date is still right: the event may have been moved or called off, or have begun, meanwhile. */
function stillHolds({ kind, anchorOn }: Mailing, event: EventRow, now: Date): boolean {
	if (kind === "announcement") return true;
	const due = event.status === "published" ? dueReminder(event, now) : null;
	return due?.kind === kind && due.anchorOn === anchorOn;
}
