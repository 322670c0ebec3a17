import { inTransaction, type Tx } from "#db/client";
import * as calendarEntryCommands from "#db/commands/calendar-entries";
import * as letterCommands from "#db/commands/letters";
import * as letterQueries from "#db/queries/letters";
import * as suppressedAddressQueries from "#db/queries/suppressed-addresses";
import type { Letter } from "#db/tables/messages";
import type { Deps } from "../deps";
import { callInstead, type WholeLetter } from "./call-instead";
import { openLanes } from "./open-lanes";

/** Longer than the transport tries one letter before it gives up. */
const lease = 5 * 60_000;

/** Letters a worker took up: those to hand over, and those that had failed before they were tried. */
export interface ClaimedLetters {
	letters: WholeLetter[];
	untried: number;
}

/**
 * Takes up to `limit` due letters for one worker, for five minutes. A letter to an address that takes none fails here
 * without being tried, and whom it was for goes on the call list.
 */
export async function claimLetters(
	{ db, now }: Pick<Deps, "db" | "now">,
	owner: string,
	limit: number,
): Promise<ClaimedLetters> {
	const at = now();
	return inTransaction(db, async (trx) => {
		await letterCommands.releaseAbandoned(trx, at.toISOString());
		await letterCommands.cancelExpired(trx, at.toISOString());
		const claim = { owner, now: at.toISOString(), leaseUntil: new Date(at.getTime() + lease).toISOString() };
		const claimed: Letter[] = [];
		for (const lane of await openLanes(trx)) {
			const left = limit - claimed.length;
			if (left > 0) claimed.push(...(await letterCommands.claimDue(trx, { ...claim, lane, limit: left })));
		}
		if (claimed.length === 0) return { letters: [], untried: 0 };
		const bodies = await letterQueries.listBodies(
			trx,
			claimed.map(({ id }) => id),
		);
		const whole = claimed.map((letter) => ({ letter, body: bodies.get(letter.id) }));
		const letters = await passOverSuppressed(trx, whole, at.toISOString());
		// From here on the invitation may arrive: only a CANCEL takes it back.
		const streams = letters.flatMap(({ letter }) => letter.streamKey ?? []);
		await calendarEntryCommands.markHandedOver(trx, streams);
		return { letters, untried: claimed.length - letters.length };
	});
}

async function passOverSuppressed(trx: Tx, claimed: readonly WholeLetter[], at: string): Promise<WholeLetter[]> {
	const key = ({ letter }: WholeLetter) => letter.toAddress.toLowerCase();
	const suppressed = await suppressedAddressQueries.listAmong(trx, claimed.map(key));
	const untried = claimed.filter((one) => suppressed.has(key(one)));
	for (const { letter } of untried)
		await letterCommands.finish(trx, letter, {
			status: "failed",
			attempts: letter.attempts - 1,
			lastCode: null,
			lastError: "not tried: the address takes no letters",
		});
	await callInstead(trx, untried, at);
	return claimed.filter((one) => !suppressed.has(key(one)));
}
