import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import type { ReminderInput } from "./schema";

/** Switches an event's letters by date on or off and says how many days before and after it they leave. */
export async function setReminders(
	deps: Deps,
	eventId: string,
	input: ReminderInput,
): Promise<{ ok: true } | { ok: false; reason: "no-such-event" }> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const { firstReminderDays, lastReminderDays, thanksDays, officeId } = event;
		await eventCommands.update(trx, eventId, input);
		await record(trx, deps, {
			action: "event.reminders-set",
			subjectId: eventId,
			eventId,
			officeId,
			before: { firstReminderDays, lastReminderDays, thanksDays },
			after: { ...input },
		});
		return { ok: true };
	});
}
