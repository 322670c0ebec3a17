import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { phaseOf } from "../events/lifecycle";
import { isOver } from "../events/rules";
import type { LinkSigner } from "../links";

/** Tells our tickets from other QR codes that are held up at the desk. */
const mark = "RBK1:";

/** What the QR code of a ticket holds: the mark and the ticket's token, never the personal page. */
export function ticketText(links: LinkSigner, registration: { id: string; linkVersion: number }): string {
	return mark + links.token("pass", registration.id, registration.linkVersion);
}

/** Whether somebody's QR code opens a door: a seat at an event that is to come and has a desk. */
export function hasTicket({ status }: Pick<Registration, "status">, event: EventRow, now: Date): boolean {
	const phase = phaseOf(event, now);
	return status === "confirmed" && !isOver(phase) && phase !== "cancelled" && event.mode !== "online";
}
