import { inTransaction, newId } from "#db/client";
import * as spjCommands from "#db/commands/spj";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockSpjItem } from "./lock-spj-item";

/** Declares that an event does not need an item of the file, and why. The last reason counts. */
export async function exemptSpjItem(deps: Deps, eventId: string, slug: string, reason: string) {
	return inTransaction(deps.db, async (trx) => {
		const locked = await lockSpjItem(trx, deps.actor, eventId, slug);
		if (!locked.ok) return locked;
		const { event, item } = locked;
		const ofItem = { eventId, kind: item.kind, dayId: item.dayId };
		await spjCommands.deleteExemption(trx, ofItem);
		await spjCommands.insertExemption(trx, {
			id: newId(),
			...ofItem,
			reason,
			setAt: deps.now().toISOString(),
			setByName: deps.actor.name,
		});
		await record(trx, deps, {
			action: "spj.item-exempted",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: { item: slug },
			reason,
		});
		return { ok: true } as const;
	});
}
