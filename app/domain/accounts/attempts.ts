import type { Tx } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { tokenHash } from "../links";

/** At most `max` attempts in any `minutes` minutes. */
export interface AttemptLimit {
	max: number;
	minutes: number;
}

export type AttemptAnswer = { ok: true } | { ok: false; retryAfterSeconds: number };

const minute = 60_000;

/**
 * Counts one attempt of a subject ("sign-in" with account and address, say) and tells whether it may go on. Counters
 * are kept in the database per minute: shared by all processes, and they survive a restart. Refused attempts do not
 * count, so whoever waits gets in. That a limit was reached stands in the trail, once a minute at most. The subject is stored as a hash, because it names people and addresses.
 */
export async function countAttempt(
	trx: Tx,
	deps: Pick<Deps, "now" | "actor">,
	subject: string,
	{ max, minutes }: AttemptLimit,
): Promise<AttemptAnswer> {
	const at = deps.now().getTime();
	const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
	const window = instant(Math.floor(at / minute) * minute);
	const key = tokenHash(subject);
	// Counting before looking takes the row's lock: attempts at the same moment see one another.
	const count = await accountCommands.addAttempts(trx, key, window, 1);
	if (count === 1) await accountCommands.deleteAttempts(trx, instant(at - 48 * 60 * minute));
	const since = instant(at - minutes * minute);
	const { total, oldest } = await accountQueries.countAttempts(trx, key, since);
	if (total <= max) return { ok: true };
	await accountCommands.addAttempts(trx, key, window, -1);
	await recordOnce(trx, deps, subject, window);
	const freeAt = Date.parse(oldest ?? window) + minutes * minute;
	return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((freeAt - at) / 1000)) };
}

/** The first refusal of a subject in a minute is recorded: whoever goes on trying fills no trail. */
async function recordOnce(trx: Tx, deps: Pick<Deps, "now" | "actor">, subject: string, window: string): Promise<void> {
	if ((await accountCommands.addAttempts(trx, tokenHash(`refused|${subject}`), window, 1)) > 1) return;
	await record(trx, deps, { action: "account.limit-reached", subjectId: subject.split("|")[0] ?? "" });
}
