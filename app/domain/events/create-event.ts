import { inTransaction } from "#db/client";
import type { Deps } from "../deps";
import { beginDraft, type NewEventInput } from "./begin-draft";

/** Begins a draft for one of the actor's offices. Nobody outside the house sees it until it is published. */
export async function createEvent(deps: Deps, input: NewEventInput) {
	return inTransaction(deps.db, (trx) => beginDraft(trx, deps, input));
}
