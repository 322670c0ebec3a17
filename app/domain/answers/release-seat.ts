import { newId } from "#db/client";
import * as answerCommands from "#db/commands/answers";
import * as answerQueries from "#db/queries/answers";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import type { SeatRelease } from "#db/tables/answers";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { changeRegistration } from "../registrations/change-registration";
import { answerByHand } from "./answer-by-hand";
import { endHeldSeat } from "./end-held-seat";

/**
 * Gives up a declined seat at once, by its holder or by staff. A holder who was asked whether the decline was meant so
 * says by this that it was. `released` is false where the answers leave the seat, as with one declined day of several.
 */
export async function releaseSeat(deps: Deps, { id, eventId }: Pick<Registration, "id" | "eventId">) {
	return changeRegistration(deps, eventId, id, async (trx, event, before) => {
		if (before.status !== "confirmed") return { ok: false, reason: "no-seat" } as const;
		const open = await answerQueries.listOpenDeclines(trx, id);
		if (open.length > 0 && deps.actor.kind === "link") {
			const asked = new Set(open.map(({ entryId }) => entryId));
			const entries = await calendarEntryQueries.listLiving(trx, [id]);
			const meant = entries.filter((entry) => asked.has(entry.id));
			await answerByHand(trx, deps, meant, "DECLINED");
		}
		const held = (await answerQueries.findHeld(trx, id)) ?? unheld(deps, id, open.at(-1)?.entryId);
		if (!held) return { ok: false, reason: "nothing-declined" } as const;
		await answerCommands.holdSeat(trx, held);
		return { ok: true, released: await endHeldSeat(trx, deps, event, held) } as const;
	});
}

/** What would be held if the answer had counted from the beginning. */
function unheld({ now }: Deps, registrationId: string, entryId: string | undefined): SeatRelease | null {
	if (entryId === undefined) return null;
	const at = now().toISOString();
	const moment = { requestedAt: at, releaseAt: at, endedAt: null };
	return { id: newId(), registrationId, entryId, program: "page", state: "held", ...moment };
}
