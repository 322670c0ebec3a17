import type { Tx } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import type { Deps } from "../deps";
import { enqueueLetters } from "./enqueue-letters";
import { organiserMailboxes } from "./organiser-mailboxes";
import type { OutgoingLetter } from "./outgoing-letter";

/** A wish for more time, and what tells it from another. */
interface Asked {
	followup: Followup;
	event: EventRow;
	wish: { wantedOn: string; reason: string };
	key: string;
}

/** Writes to the event's contact or, where it has no address, to the office's accounts that an owner wants more time. */
export async function tellOrganisers(trx: Tx, deps: Deps, { followup, event, wish, key }: Asked): Promise<void> {
	const people = await organiserMailboxes(trx, event);
	await enqueueLetters(
		trx,
		deps,
		people.map(
			({ name, address }): OutgoingLetter => ({
				template: "followup-asked",
				facts: {
					person: { name, gender: null },
					code: followup.code,
					title: followup.title,
					owner: followup.ownerName || followup.organisationName,
					dueOn: followup.dueOn,
					wantedOn: wish.wantedOn,
					reason: wish.reason,
					eventTitle: event.title,
					host: event.hostName,
					link: `${deps.site.baseUrl}/panel/tindak-lanjut/${followup.id}`,
				},
				language: "id",
				to: { name, address },
				about: { eventId: event.id, followupId: followup.id },
				dedupeKey: `followup:${followup.id}:asked:${key}:${address}`,
				isFictional: followup.isFictional === 1,
			}),
		),
	);
}
