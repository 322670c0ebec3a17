import type { Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as eventQueries from "#db/queries/events";
import * as invitationQueries from "#db/queries/invitations";
import type { EventRow } from "#db/tables/events";
import type { Invitation } from "#db/tables/invitations";
import { seatState } from "../registrations/seat-state";
import { heldAfterDecline } from "./rules";

/** Holds back fewer seats of the party, now that this invitation brings nobody. Returns how many fewer. */
export async function freeHeldSeats(trx: Tx, event: EventRow, invitation: Invitation): Promise<number> {
	const { category, delegatesAllowed: places } = invitation;
	const quota = (await eventQueries.listQuotas(trx, event.id)).find((one) => one.category === category);
	if (!quota || quota.heldSeats === 0) return 0;
	const { seats } = await seatState(trx, event);
	const { held, invited } = seats.parties[category];
	const open = await invitationQueries.countOpenPlaces(trx, event.id, category);
	const left = heldAfterDecline({ held, places, open, invited });
	if (left < held) await eventCommands.holdSeats(trx, event.id, category, left);
	return held - left;
}
