import type { Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as answerQueries from "#db/queries/answers";
import * as registrationQueries from "#db/queries/registrations";
import { toInstant } from "../calendar/time-zone";
import type { KnownEntry } from "./classify-mail";
import type { AnsweredEntry } from "./record-answer";

/**
 * The entry of a UID, with the event, which is locked from here on, and what classifying needs to know of it. Undefined
 * for a UID of nobody's.
 */
export async function findAnsweredEntry(
	trx: Tx,
	uid: string,
	/** UTC instant. */
	at: string,
): Promise<(AnsweredEntry & { known: KnownEntry }) | undefined> {
	const named = await answerQueries.findEntryByUid(trx, uid);
	const slot = named && (await answerQueries.findSlot(trx, named));
	const event = slot && (await eventCommands.lock(trx, slot.eventId));
	if (!event) return undefined;
	// Read again: whoever held the lock before may have changed it.
	const entry = await answerQueries.findEntryByUid(trx, uid);
	if (!entry) return undefined;
	const registration = entry.registrationId ? await registrationQueries.findById(trx, entry.registrationId) : undefined;
	const isLiving = entry.state === "queued" || entry.state === "sent";
	const takesPart = registration === undefined || registration.status === "confirmed";
	const isAhead = event.status === "published" && toInstant(slot.startsAtLocal, event.timeZone) > at;
	const { attendeeEmail, sequence, replySequence, replyDtstamp } = entry;
	const sentAt = await answerQueries.findLastSent(trx, uid);
	const isOpen = isLiving && takesPart && isAhead;
	return {
		entry,
		event,
		registration,
		known: { attendeeEmail, sequence, replySequence, replyDtstamp, sentAt, isOpen },
	};
}
