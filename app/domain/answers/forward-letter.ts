import type { Tx } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as inboundMailQueries from "#db/queries/inbound-mails";
import * as registrationQueries from "#db/queries/registrations";
import type { InboundMail } from "#db/tables/answers";
import type { Deps } from "../deps";
import { foldEmail } from "../registrations/identity";
import { passOn } from "./letters-to-organisers";
import { isOwnAddress } from "./own-address";
import type { MailHead } from "./read-mail";
import type { MailEffect } from "./types";

/** More mails of one sender than this within an hour are shown in the panel and passed on to nobody. */
const mostPerHour = 5;
const hour = 3_600_000;

/**
 * Passes what a person wrote on to the organisers of the event it is about: by the letter it answers, else by the
 * sender's own registration. What belongs to no event, or comes from one of our own addresses, waits in the panel.
 */
export async function forwardLetter(
	trx: Tx,
	deps: Deps,
	mail: InboundMail,
	{ head, excerpt }: { head: MailHead; excerpt: string },
): Promise<MailEffect> {
	const { from } = head;
	const letter = await inboundMailQueries.findLetter(trx, head.references);
	const registration = letter?.registrationId
		? await registrationQueries.findById(trx, letter.registrationId)
		: letter
			? undefined
			: await inboundMailQueries.findLivingByEmail(trx, foldEmail(from) ?? "");
	const eventId = letter?.eventId ?? registration?.eventId ?? null;
	const event = eventId === null ? undefined : await eventQueries.findById(trx, eventId);
	const effect = {
		kind: "letter",
		eventId,
		registrationId: registration?.id ?? null,
		letterId: letter?.id ?? null,
	} as const;
	const since = new Date(deps.now().getTime() - hour).toISOString();
	const isFlood = from !== null && (await inboundMailQueries.countForwarded(trx, from, since)) >= mostPerHour;
	const mayBePassedOn = from !== null && !isOwnAddress(from, deps.site) && !isFlood;
	const isPassedOn =
		mayBePassedOn && event !== undefined && (await passOn(trx, deps, mail, { head, excerpt }, { event, registration }));
	return { ...effect, outcome: isPassedOn ? "forwarded" : "noted", needsPerson: !isPassedOn };
}
