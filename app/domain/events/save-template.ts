import { inTransaction, newId } from "#db/client";
import * as templateCommands from "#db/commands/event-templates";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { planOf } from "./plan-of";
import { lockOwnEvent } from "./reach";

/** Keeps the plan of an event under a name, as a pattern for its office's next ones. */
export async function saveTemplate(deps: Deps, eventId: string, name: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.create", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		const id = newId();
		const at = deps.now().toISOString();
		const plan = JSON.stringify(await planOf(trx, event));
		await templateCommands.insert(trx, { id, officeId: event.officeId, name, plan, createdAt: at, updatedAt: at });
		await record(trx, deps, {
			action: "template.saved",
			subjectId: id,
			eventId,
			officeId: event.officeId,
			after: { name },
		});
		return { ok: true, templateId: id } as const;
	});
}
