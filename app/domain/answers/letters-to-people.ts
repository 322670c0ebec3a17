import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import type { SeatRelease } from "#db/tables/answers";
import type { EventRow } from "#db/tables/events";
import type { CalendarEntry } from "#db/tables/messages";
import type { Messages } from "#emails/messages";
import type { Deps } from "../deps";
import { isDeliverableAddress } from "../messages/address";
import { enqueueLetter } from "../messages/enqueue-letter";
import { contactFacts, eventFacts, groupLink, registrationFacts } from "../messages/letter-facts";
import type { OutgoingLetter, TemplateWithFacts } from "../messages/outgoing-letter";
import { loadEventFacts, loadRecipients, mailAddressOf, type Recipient } from "../messages/recipients";
import { printedName } from "../registrations/rules";
import { mailboxKey } from "./mailbox-key";
import { isOwnAddress } from "./own-address";
import { askedAgainAfter, type GivenUp } from "./rules";

/** Tells somebody until when their seat, or their places in sessions, are kept. */
export async function tellHeld(
	trx: Tx,
	deps: Deps,
	registrationId: string,
	release: Pick<SeatRelease, "requestedAt" | "releaseAt">,
	given: GivenUp,
): Promise<void> {
	const recipient = await recipientOf(trx, registrationId);
	const places = given.kind === "places" ? given.sessionIds : [];
	const facts: Messages["registration-held"] = {
		...registrationFacts(recipient, deps),
		releaseAt: release.releaseAt,
		places: recipient.sessions.filter(({ sessionId }) => places.includes(sessionId)).map(({ title }) => title),
	};
	await write(trx, deps, recipient, { template: "registration-held", facts }, `held:${release.requestedAt}`);
}

/**
 * Asks whether a decline was meant so, at most once a day and registration: the person or, where the entry stands in
 * the calendar of a group's contact, that contact. False when nobody was asked.
 */
export async function askWhetherMeant(trx: Tx, deps: Deps, registrationId: string, entry: CalendarEntry) {
	const recipient = await recipientOf(trx, registrationId);
	const { registration, group } = recipient;
	const at = deps.now();
	const last = registration.answerAskedAt;
	if (last !== null && at.getTime() - Date.parse(last) < askedAgainAfter) return false;
	const facts = registrationFacts(recipient, deps);
	const key = `asked:${at.toISOString()}`;
	if (isOwnEntry(entry, registration)) {
		const letter = { template: "registration-asked", facts: { ...facts, delegate: null } } as const;
		if (!(await write(trx, deps, recipient, letter, key))) return false;
	} else {
		if (!group || mailboxKey(group.contactEmail ?? "") !== mailboxKey(entry.attendeeEmail)) return false;
		const person = { name: group.contactName, gender: null };
		const link = `${groupLink(group, deps)}/utusan/${registration.id}`;
		const letter = {
			template: "registration-asked",
			facts: { ...facts, person, link, delegate: printedName(registration) },
		} as const;
		await write(trx, deps, recipient, letter, key, { name: group.contactName, address: entry.attendeeEmail });
	}
	await registrationCommands.update(trx, registrationId, { answerAskedAt: at.toISOString() });
	return true;
}

/** Says what to do instead of proposing another time or delegating in the calendar; once a day for each. */
export async function tellInstead(
	trx: Tx,
	deps: Deps,
	registrationId: string,
	wish: Messages["answer-noted"]["wish"],
): Promise<void> {
	const recipient = await recipientOf(trx, registrationId);
	const facts = { ...registrationFacts(recipient, deps), wish };
	await write(trx, deps, recipient, { template: "answer-noted", facts }, `${wish}:${dayOf(deps)}`);
}

/** Tells somebody who answered another's invitation how to take part; once for each event. */
export async function tellUninvited(trx: Tx, deps: Deps, event: EventRow, address: string): Promise<boolean> {
	if (!isDeliverableAddress(address) || isOwnAddress(address, deps.site)) return false;
	const { days, region } = await loadEventFacts(trx, event.id);
	const facts = eventFacts(event, days, region, deps.site.baseUrl);
	const id = await enqueueLetter(trx, deps, {
		template: "answer-uninvited",
		facts: { event: facts, link: `${facts.url}/daftar` },
		language: "id",
		to: { name: "", address },
		about: { eventId: event.id },
		dedupeKey: `uninvited:${event.id}:${mailboxKey(address)}`,
		isFictional: event.isFictional === 1,
	});
	return id !== null;
}

/** Whether an entry stands in the calendar of the person it is about. */
export function isOwnEntry(
	{ attendeeEmail }: Pick<CalendarEntry, "attendeeEmail">,
	{ email }: { email: string | null },
): boolean {
	return email !== null && mailboxKey(attendeeEmail) === mailboxKey(email);
}

async function recipientOf(trx: Tx, registrationId: string): Promise<Recipient> {
	const [recipient] = await loadRecipients(trx, [registrationId]);
	if (!recipient) throw new Error(`There is no registration ${registrationId}.`);
	return recipient;
}

/** False where the person has no address, or was written to about this very thing. */
async function write(
	trx: Tx,
	deps: Deps,
	{ registration, event }: Recipient,
	letter: TemplateWithFacts,
	key: string,
	to: OutgoingLetter["to"] | null = null,
): Promise<boolean> {
	const address = mailAddressOf(registration);
	const mailbox = to ?? (address === null ? null : { name: printedName(registration), address });
	if (!mailbox) return false;
	const contact = contactFacts(event);
	const id = await enqueueLetter(trx, deps, {
		...letter,
		language: registration.language,
		to: mailbox,
		replyTo: contact?.email ? { name: contact.name, address: contact.email } : null,
		about: { eventId: event.id, registrationId: registration.id },
		dedupeKey: `${letter.template}:${registration.id}:${key}`,
		isFictional: registration.isFictional === 1,
		...(event.endsAt ? { expiresAt: event.endsAt } : {}),
	});
	return id !== null;
}

function dayOf({ now }: Pick<Deps, "now">): string {
	return now().toISOString().slice(0, 10);
}
