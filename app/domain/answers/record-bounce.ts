import type { Tx } from "#db/client";
import * as letterCommands from "#db/commands/letters";
import * as inboundMailQueries from "#db/queries/inbound-mails";
import * as letterQueries from "#db/queries/letters";
import type { InboundMail } from "#db/tables/answers";
import type { Deps } from "../deps";
import { isWrongAddress } from "../messages/refusal";
import { letterIdIn } from "../messages/return-address";
import { suppressAddress } from "../messages/suppress-address";
import type { DeliveryReport } from "./delivery-report";
import type { MailEffect } from "./types";

/**
 * Notes what a mail server says about a letter of ours: that it did not arrive, which for an address that does not exist
 * ends letters to it, or that it is late. Only for a letter that left, named by the address the report came to and, where
 * the report brings it back, by its Message-ID too; whatever else anybody reports changes nothing.
 */
export async function recordBounce(
	trx: Tx,
	deps: Deps,
	mail: InboundMail,
	{ action, status, messageId }: DeliveryReport,
): Promise<MailEffect> {
	const kind = action === "failed" ? "bounce" : "delay";
	const named = letterIdIn(mail.rcpt);
	const letter = named
		? await letterQueries.findById(trx, named)
		: await inboundMailQueries.findLetter(trx, messageId ? [messageId] : []);
	const isOurs = letter?.sentAt != null && (messageId === null || letter.messageId === messageId);
	if (!letter || !isOurs) return { kind, outcome: "ignored" };
	const about = { eventId: letter.eventId, registrationId: letter.registrationId, letterId: letter.id };
	if (action !== "failed") return { kind, outcome: "recorded", ...about };
	const isFirst = await letterCommands.markBounced(trx, letter.id, mail.receivedAt);
	if (isFirst && isWrongAddress(status))
		await suppressAddress(trx, deps, letter, { reason: "bounced", statusCode: status });
	return { kind, outcome: "bounced", ...about };
}
