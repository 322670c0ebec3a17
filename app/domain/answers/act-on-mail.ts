import type { Tx } from "#db/client";
import type { InboundMail } from "#db/tables/answers";
import { entryUidIn } from "../calendar/entry-address";
import type { Deps } from "../deps";
import { findStopped } from "../mailings/stop-address";
import { stopSubscription } from "../mailings/stop-subscription";
import { findAnsweredEntry } from "./answered-entry";
import { classifyMail } from "./classify-mail";
import { forwardLetter } from "./forward-letter";
import { tellInstead, tellUninvited } from "./letters-to-people";
import type { ReadMail } from "./read-mail";
import { recordAnswer } from "./record-answer";
import { recordBounce } from "./record-bounce";
import type { MailEffect } from "./types";

/**
 * Says what a mail is and does what follows from it, in the transaction that takes it. What comes to an address that stops
 * letters stops them, whatever it says.
 */
export async function actOnMail(
	trx: Tx,
	deps: Deps,
	mail: InboundMail,
	read: ReadMail,
	{ authservId }: { authservId: string | null },
): Promise<MailEffect> {
	const stopped = await findStopped(trx, deps, mail.rcpt);
	if (stopped) {
		await stopSubscription(trx, deps, stopped);
		return { kind: "unsubscription", outcome: "recorded" };
	}
	const { receivedAt } = mail;
	const now = deps.now().toISOString();
	const at = receivedAt > now ? receivedAt : now;
	const found = await findNamedEntry(trx, mail, read, at);
	const verdict = classifyMail(read, { receivedAt, authservId, entry: found?.known });
	const about = { eventId: found?.event.id ?? null, registrationId: found?.registration?.id ?? null };
	switch (verdict.kind) {
		case "unreadable":
			return { kind: verdict.kind, outcome: "unreadable", ...about, needsPerson: true };
		case "automatic":
		case "foreign":
			return { kind: verdict.kind, outcome: "ignored", ...about };
		case "report":
			return recordBounce(trx, deps, mail, verdict.report);
		case "letter":
			return forwardLetter(trx, deps, mail, verdict);
		case "proposal":
		case "delegation": {
			const isOfPerson = about.registrationId !== null && found?.registration?.status === "confirmed";
			if (isOfPerson && about.registrationId) await tellInstead(trx, deps, about.registrationId, verdict.kind);
			return { kind: verdict.kind, outcome: "noted", ...about, needsPerson: true };
		}
		case "uninvited": {
			const { address } = verdict;
			const told = found && address !== null && (await tellUninvited(trx, deps, found.event, address));
			return { kind: verdict.kind, outcome: told ? "noted" : "ignored", eventId: about.eventId };
		}
		case "answer": {
			if (!found) return { kind: verdict.kind, outcome: "ignored" };
			const outcome = await recordAnswer(trx, deps, mail, found, verdict);
			return { kind: verdict.kind, outcome, ...about, needsPerson: outcome === "noted" };
		}
	}
}

/** By the UID of the reply, or else by the address it came to: some gateways write UIDs of their own. */
async function findNamedEntry(trx: Tx, mail: InboundMail, { body }: ReadMail, at: string) {
	if (body.kind !== "calendar") return undefined;
	const uid = body.reply.events[0]?.uid;
	const found = uid ? await findAnsweredEntry(trx, uid, at) : undefined;
	if (found) return found;
	const addressed = entryUidIn(mail.rcpt);
	return addressed ? findAnsweredEntry(trx, addressed, at) : undefined;
}
