import type { Tx } from "#db/client";
import * as answerQueries from "#db/queries/answers";
import type { InboundMail } from "#db/tables/answers";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { normaliseAddress } from "../messages/address";
import { enqueueLetters } from "../messages/enqueue-letters";
import { organiserMailboxes } from "../messages/organiser-mailboxes";
import type { TemplateWithFacts } from "../messages/outgoing-letter";
import { printedName } from "../registrations/rules";
import { isOwnAddress } from "./own-address";
import type { MailHead } from "./read-mail";

/** Tells organisers that seats of an event are kept until they decide. */
export async function tellPaused(trx: Tx, deps: Deps, event: EventRow, pausedAt: string): Promise<void> {
	const { held } = await answerQueries.countStandingStill(trx, event.id, pausedAt);
	await write(trx, deps, event, {
		key: `paused:${event.id}:${pausedAt}`,
		letterTo: (person) => ({
			template: "releases-paused",
			facts: {
				person,
				eventTitle: event.title,
				host: event.hostName,
				held,
				link: `${deps.site.baseUrl}/panel/kegiatan/${event.id}/pendaftaran`,
			},
		}),
	});
}

/** Passes what somebody wrote on to the organisers, who answer the sender by answering the letter. False without any. */
export async function passOn(
	trx: Tx,
	deps: Deps,
	mail: Pick<InboundMail, "id">,
	{ head, excerpt }: { head: MailHead; excerpt: string },
	{ event, registration }: { event: EventRow; registration: Registration | undefined },
): Promise<boolean> {
	const address = normaliseAddress(head.from ?? "");
	return write(trx, deps, event, {
		key: `forwarded:${mail.id}`,
		replyTo: address ? { name: head.fromName, address } : null,
		letterTo: (person) => ({
			template: "mail-forwarded",
			facts: {
				person,
				eventTitle: event.title,
				host: event.hostName,
				sender: [head.fromName, address ? `<${address}>` : ""].filter(Boolean).join(" "),
				subject: head.subject,
				excerpt,
				registration: registration ? `${registration.code} ${printedName(registration)}` : "",
				link: `${deps.site.baseUrl}/panel/surat/masuk/${mail.id}`,
			},
		}),
	});
}

interface Writing {
	key: string;
	replyTo?: { name: string; address: string } | null;
	letterTo(person: { name: string; gender: null }): TemplateWithFacts;
}

/** Never to an address that comes back here: a letter would answer itself. */
async function write(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	{ key, replyTo = null, letterTo }: Writing,
): Promise<boolean> {
	const people = await organiserMailboxes(trx, event);
	const others = people.filter(({ address }) => !isOwnAddress(address, deps.site));
	const ids = await enqueueLetters(
		trx,
		deps,
		others.map(({ name, address }) => ({
			...letterTo({ name, gender: null }),
			language: "id" as const,
			to: { name, address },
			replyTo,
			about: { eventId: event.id },
			dedupeKey: `${key}:${address}`,
			isFictional: event.isFictional === 1,
		})),
	);
	return ids.some((id) => id !== null);
}
