import type { CooperativeRecord } from "#db/queries/cooperatives";
import { waLink, whatsAppText } from "#emails/whatsapp";
import type { Deps } from "../deps";
import { cooperativeAlarmFacts, cooperativeFacts } from "../messages/announce-cooperative";
import type { Alarm } from "./rules";

/**
 * The text that hands a cooperative its link or, with alarms, tells it what to do, for staff to read out or to send; and
 * WhatsApp opened with it.
 */
export function cooperativeMessage(
	deps: Pick<Deps, "site" | "links">,
	cooperative: CooperativeRecord,
	alarms: readonly Alarm[] = [],
) {
	const { language, contactPhone } = cooperative;
	const text =
		alarms.length > 0
			? whatsAppText("cooperative-alarm", cooperativeAlarmFacts(deps, cooperative, alarms), language)
			: whatsAppText("cooperative-link", cooperativeFacts(deps, cooperative), language);
	return { text, whatsApp: waLink(contactPhone, text) };
}
