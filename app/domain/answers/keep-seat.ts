import * as answerCommands from "#db/commands/answers";
import * as answerQueries from "#db/queries/answers";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { changeRegistration } from "../registrations/change-registration";
import { answerByHand } from "./answer-by-hand";

/**
 * Keeps a seat that was declined in a calendar: by its holder, who says to come after all, or by staff, who leave the
 * answer as it is. `changed` is false where nothing was about to be given up, and no decline stood.
 */
export async function keepSeat(deps: Deps, { id, eventId }: Pick<Registration, "id" | "eventId">) {
	return changeRegistration(deps, eventId, id, async (trx, event, before) => {
		if (before.status !== "confirmed") return { ok: false, reason: "no-seat" } as const;
		const held = await answerQueries.findHeld(trx, id);
		const open = new Set((await answerQueries.listOpenDeclines(trx, id)).map(({ entryId }) => entryId));
		const entries = await calendarEntryQueries.listLiving(trx, [id]);
		const declined = entries.filter((entry) => entry.partstat === "DECLINED" || open.has(entry.id));
		if (!held && declined.length === 0) return { ok: true, changed: false } as const;
		if (deps.actor.kind === "link") await answerByHand(trx, deps, declined, "ACCEPTED");
		if (held) await answerCommands.endRelease(trx, held.id, "kept", deps.now().toISOString());
		await record(trx, deps, {
			action: "registration.seat-kept",
			subjectId: id,
			eventId,
			officeId: event.officeId,
		});
		return { ok: true, changed: true } as const;
	});
}
