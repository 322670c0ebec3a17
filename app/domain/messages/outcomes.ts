import type { Outcome } from "#db/commands/letters";
import type { Letter } from "#db/tables/messages";
import type { SendResult } from "./letter-transport";
import { retryDelay } from "./retry";
import type { AttemptResult } from "./types";

/** A letter whose connection broke waits this long, so that one that breaks connections does not stop the others. */
const afterLostConnection = 30_000;

export type Refusal = Extract<SendResult, { ok: false }>;

/**
 * What becomes of a letter that was not taken: refused is final, put off is tried again for two days, and an attempt that
 * reached nobody does not count. `chance` is in [0, 1).
 */
export function outcomeOf(letter: Pick<Letter, "attempts">, refusal: Refusal, at: Date, chance: number): Outcome {
	const { code: lastCode, message: lastError, kind } = refusal;
	const waiting = (attempts: number, delay: number): Outcome => ({
		status: "pending",
		attempts,
		lastCode,
		lastError,
		notBefore: new Date(at.getTime() + delay).toISOString(),
	});
	if (kind === "connection") return waiting(letter.attempts - 1, afterLostConnection);
	const delay = kind === "transient" ? retryDelay(letter.attempts, chance) : null;
	if (delay !== null) return waiting(letter.attempts, delay);
	return { status: "failed", attempts: letter.attempts, lastCode, lastError };
}

const refusals = { permanent: "refused", transient: "put_off", connection: "not_reached" } as const;

/** The attempt as the log of the letter has it. */
export function attemptResult(result: SendResult): AttemptResult {
	return result.ok ? "accepted" : refusals[result.kind];
}
