import { newId } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { NewInvitation } from "#db/tables/invitations";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { contactKey, invitationSearchText, organisationKey } from "./identity";
import type { InvitationInput } from "./schema";

/** The row of an invitation that nobody was told of yet. */
export function newInvitation(
	{ now, links }: Pick<Deps, "now" | "links">,
	event: Pick<EventRow, "id" | "isFictional">,
	input: InvitationInput,
	from: { organisationId: string | null; listId?: string | null; delegatedFromId?: string | null },
): NewInvitation {
	const id = newId();
	const at = now().toISOString();
	return {
		...input,
		id,
		eventId: event.id,
		organisationId: from.organisationId,
		listId: from.listId ?? null,
		delegatedFromId: from.delegatedFromId ?? null,
		status: "invited",
		organisationFolded: organisationKey(input.organisationName),
		contactKey: contactKey(input),
		searchFolded: invitationSearchText(input),
		linkVersion: 1,
		linkHash: tokenHash(links.token("invitation", id, 1)),
		sentAt: null,
		lastContactAt: null,
		openedAt: null,
		answeredAt: null,
		answeredBy: null,
		withdrawnAt: null,
		isFictional: event.isFictional,
		createdAt: at,
		updatedAt: at,
	};
}
