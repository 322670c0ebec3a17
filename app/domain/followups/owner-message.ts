import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import { waLink, whatsAppText } from "#emails/whatsapp";
import type { Deps } from "../deps";
import { contactFacts } from "../messages/letter-facts";
import { ownerUrl } from "./owner-link";

/** The owner's own address, and a WhatsApp link with the text that hands it over, for an organiser to send. */
export function ownerMessage(deps: Pick<Deps, "site" | "links">, followup: Followup, event: EventRow) {
	const url = ownerUrl(deps, followup);
	const facts = {
		person: { name: followup.ownerName || followup.organisationName, gender: null },
		code: followup.code,
		title: followup.title,
		dueOn: followup.dueOn,
		eventTitle: event.title,
		host: event.hostName,
		link: url,
		contact: contactFacts(event),
	};
	const text = whatsAppText("followup-assigned", facts, followup.language);
	return { url, whatsApp: waLink(followup.ownerPhone, text) };
}
