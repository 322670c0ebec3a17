import { newId } from "#db/client";
import type { EventSpeaker } from "#db/tables/speakers";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import type { NamedSpeaker } from "./speaker-line";

/** The row of somebody who joins an event's programme, with a personal link that nobody was sent yet. */
export function newSpeaker(
	{ links, now }: Pick<Deps, "links" | "now">,
	event: { id: string; isFictional: 0 | 1 },
	person: NamedSpeaker & Partial<Pick<EventSpeaker, "email" | "phone" | "language">>,
): EventSpeaker {
	const id = newId();
	const at = now().toISOString();
	return {
		email: null,
		phone: null,
		language: "id",
		...person,
		id,
		eventId: event.id,
		linkVersion: 1,
		linkHash: tokenHash(links.token("speaker", id, 1)),
		invitedAt: null,
		toldSlots: null,
		unseenChanges: null,
		seenAt: null,
		isFictional: event.isFictional,
		removedAt: null,
		createdAt: at,
		updatedAt: at,
	};
}
