import { inTransaction } from "#db/client";
import type { Deps } from "../deps";
import { type AttemptAnswer, type AttemptLimit, countAttempt } from "./attempts";

/** Counts one attempt of a subject and tells whether it may go on; see `countAttempt`. */
export function limitAttempts(
	deps: Pick<Deps, "db" | "now" | "actor">,
	subject: string,
	limit: AttemptLimit,
): Promise<AttemptAnswer> {
	return inTransaction(deps.db, (trx) => countAttempt(trx, deps, subject, limit));
}
