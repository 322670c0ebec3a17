import type { Tx } from "#db/client";
import * as callTaskCommands from "#db/commands/call-tasks";
import * as documentQueries from "#db/queries/documents";
import * as registrationListQueries from "#db/queries/registration-list";
import type { Mailing } from "#db/tables/mailings";
import type { CallTask } from "#db/tables/messages";
import type { Deps } from "../deps";
import { stopAddress } from "../mailings/stop-address";
import { subscriptionsOf, subscriptionUrl } from "../mailings/subscription";
import type { MailingOutcome, MailStream } from "../mailings/types";
import { printedName } from "../registrations/rules";
import { callTask } from "./call-task";
import { enqueueLetters } from "./enqueue-letters";
import { contactFacts } from "./letter-facts";
import { listHeaders } from "./list-headers";
import { type MailingContext, mailingLetter } from "./mailing-letter";
import type { OutgoingLetter } from "./outgoing-letter";
import { mailAddressOf, type Recipient } from "./recipients";

/**
 * Tells these people what a mailing says, each once: by letter or, without e-mail, on the event's call list. Whoever
 * stopped the stream gets no letter; what organisers wrote stands on the call list for them too, for what cannot wait.
 * Returns what became of each; whoever is missing is no longer concerned.
 */
export async function announceMailing(
	trx: Tx,
	deps: Deps,
	mailing: Mailing,
	recipients: readonly Recipient[],
): Promise<Map<string, MailingOutcome>> {
	const stream = streamOf(mailing);
	const concerned = recipients.filter(
		({ registration }) => mailing.kind === "announcement" || registration.status === "confirmed",
	);
	const addresses = concerned.flatMap(({ registration }) => mailAddressOf(registration) ?? []);
	const subscriptions = await subscriptionsOf(trx, deps, stream, addresses);
	const context = await contextOf(trx, deps, mailing, concerned);
	const outcomes = new Map<string, MailingOutcome>();
	const letters: OutgoingLetter[] = [];
	const calls: CallTask[] = [];
	for (const recipient of concerned) {
		const { registration } = recipient;
		const address = mailAddressOf(registration);
		const subscription = address === null ? undefined : subscriptions.get(address.toLowerCase());
		if (address !== null && subscription?.endedAt === null) {
			const stop = subscriptionUrl(deps, subscription);
			letters.push({
				...mailingLetter(recipient, context, stop),
				...envelope(recipient, mailing, deps),
				to: { name: printedName(registration), address },
				headers: listHeaders(stream, { url: stop, address: stopAddress(deps, subscription) }, deps.site),
			});
			outcomes.set(registration.id, "mailed");
			continue;
		}
		const isCalled = address === null || mailing.kind === "announcement";
		const call = isCalled ? callOf(recipient, context) : null;
		if (call) calls.push(call);
		outcomes.set(registration.id, address === null ? "to_call" : "unsubscribed");
	}
	await enqueueLetters(trx, deps, letters);
	await callTaskCommands.insertMany(trx, calls);
	return outcomes;
}

/** What letters of this mailing say beside what registrations say. */
async function contextOf(trx: Tx, deps: Deps, mailing: Mailing, recipients: readonly Recipient[]) {
	const ids = mailing.kind === "thanks" ? recipients.map(({ registration }) => registration.id) : [];
	const documents = ids.length > 0 ? await documentQueries.listByEvent(trx, mailing.eventId) : [];
	const checkIns = await registrationListQueries.listCheckInsOf(trx, ids);
	return { deps, mailing, documents, present: new Set(checkIns.map(({ registrationId }) => registrationId)) };
}

/** The stream that a mailing belongs to. */
export function streamOf({ kind }: Pick<Mailing, "kind">): MailStream {
	return kind === "announcement" ? "announcements" : "reminders";
}

const keyOf = (mailing: Pick<Mailing, "id">, { registration }: Recipient) => `mailing:${mailing.id}:${registration.id}`;

/** A delegate of a group without a number of their own is told through the contact of the group. */
function callOf(recipient: Recipient, context: MailingContext): CallTask | null {
	const { registration, group } = recipient;
	return callTask({
		letter: mailingLetter(recipient, context, null),
		about: { eventId: registration.eventId, registrationId: registration.id },
		person: {
			name: printedName(registration),
			phone: registration.phone ?? group?.contactPhone ?? null,
			language: registration.language,
		},
		dedupeKey: keyOf(context.mailing, recipient),
		at: context.deps.now().toISOString(),
	});
}

function envelope(recipient: Recipient, mailing: Mailing, deps: Deps) {
	const { registration, event } = recipient;
	const contact = contactFacts(event);
	const isBefore = mailing.kind === "first_reminder" || mailing.kind === "last_reminder";
	return {
		language: registration.language,
		about: { eventId: event.id, registrationId: registration.id },
		isFictional: registration.isFictional === 1,
		replyTo: contact?.email ? { name: contact.name, address: contact.email } : null,
		dedupeKey: keyOf(mailing, recipient),
		// A reminder of what has begun has no sense any more.
		...(isBefore && event.startsAt && event.startsAt > deps.now().toISOString() ? { expiresAt: event.startsAt } : {}),
	};
}
