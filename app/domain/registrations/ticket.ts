import type { LinkSigner } from "../links";

/** Tells our tickets from other QR codes that are held up at the desk. */
const mark = "RBK1:";

/** What the QR code of a ticket holds: the mark and the ticket's token, never the personal page. */
export function ticketText(links: LinkSigner, registration: { id: string; linkVersion: number }): string {
	return mark + links.token("pass", registration.id, registration.linkVersion);
}
