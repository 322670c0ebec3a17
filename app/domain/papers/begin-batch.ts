import { inTransaction, newId, type Tx } from "#db/client";
import * as paperBatchCommands from "#db/commands/paper-batches";
import * as certificateQueries from "#db/queries/certificates";
import * as paperBatchQueries from "#db/queries/paper-batches";
import * as paperQueries from "#db/queries/papers";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { lockOwnEvent } from "../events/reach";
import { isOver } from "../events/rules";
import type { Category } from "../registrations/types";
import { batchLimit } from "./rules";
import type { PaperBatchKind } from "./types";

/** Papers with a page or card for each of many people. */
interface BatchWish {
	kind: PaperBatchKind;
	/** Badges of one party only. Certificates are for everybody who earned one. */
	category: Category | null;
	/** Makes sending the same form twice harmless. */
	formKey: string;
}

export type BeginAnswer =
	| { ok: true; batchId: string }
	| { ok: false; reason: "no-such-event" | "not-over" | "nobody" | "too-many" };

/**
 * Begins badges for everybody confirmed, or certificates for whoever was there on all days of an event that is over.
 * Whom it is for is fixed at this moment; a worker makes the file.
 */
export async function beginBatch(deps: Deps, eventId: string, wish: BatchWish): Promise<BeginAnswer> {
	const { kind, category, formKey } = wish;
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "people.export", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const begun = await paperBatchQueries.findByFormKey(trx, formKey);
		if (begun)
			return begun.eventId === eventId ? { ok: true, batchId: begun.id } : { ok: false, reason: "no-such-event" };
		if (kind === "certificates" && !isOver(phaseOf(event, deps.now()))) return { ok: false, reason: "not-over" };
		const people = await peopleOf(trx, eventId, wish);
		if (people.length === 0) return { ok: false, reason: "nobody" };
		if (people.length > batchLimit) return { ok: false, reason: "too-many" };
		const batchId = newId();
		const { actor } = deps;
		await paperBatchCommands.insert(trx, {
			id: batchId,
			eventId,
			kind,
			people: JSON.stringify(people),
			total: people.length,
			formKey,
			createdAt: deps.now().toISOString(),
			createdById: actor.kind === "user" ? actor.id : null,
			createdByName: actor.name,
		});
		await record(trx, deps, {
			action: "paper.begun",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: { kind, count: people.length, ...(category ? { category } : {}) },
		});
		return { ok: true, batchId };
	});
}

function peopleOf(trx: Tx, eventId: string, { kind, category }: BatchWish): Promise<string[]> {
	const limit = batchLimit + 1;
	return kind === "certificates"
		? certificateQueries.listEarned(trx, eventId, limit)
		: paperQueries.listConfirmed(trx, { eventId, category, limit });
}
