import { inTransaction } from "#db/client";
import * as spjCommands from "#db/commands/spj";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockSpjItem } from "./lock-spj-item";

/** Asks for an item again that was declared unnecessary. A second time changes nothing. */
export async function requireSpjItem(deps: Deps, eventId: string, slug: string) {
	return inTransaction(deps.db, async (trx) => {
		const locked = await lockSpjItem(trx, deps.actor, eventId, slug);
		if (!locked.ok) return locked;
		const { event, item } = locked;
		if (await spjCommands.deleteExemption(trx, { eventId, kind: item.kind, dayId: item.dayId }))
			await record(trx, deps, {
				action: "spj.item-required",
				subjectId: eventId,
				eventId,
				officeId: event.officeId,
				after: { item: slug },
			});
		return { ok: true } as const;
	});
}
