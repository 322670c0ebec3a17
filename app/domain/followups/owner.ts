import type { Tx } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import type { Deps } from "../deps";
import { findOrCreateOrganisation } from "../organisations/find-or-create-organisation";
import { fold } from "../text";
import type { FollowupInput } from "./schema";

/** The columns that say who owns a follow-up; the organisation becomes a record when it is none yet. */
export async function ownerColumns(trx: Tx, deps: Deps, event: EventRow, input: FollowupInput, isFictional: boolean) {
	const organisationId = await findOrCreateOrganisation(trx, deps, {
		name: input.organisationName,
		category: input.ownerCategory,
		regencyCode: event.regencyCode,
		isFictional,
	});
	return {
		organisationId,
		organisationName: input.organisationName,
		ownerName: input.ownerName,
		ownerEmail: input.ownerEmail,
		ownerPhone: input.ownerPhone,
	};
}

/** What the search box of the list looks through. */
export function searchText(facts: Pick<Followup, "code" | "title" | "organisationName" | "ownerName">): string {
	return fold([facts.code, facts.title, facts.organisationName, facts.ownerName].filter(Boolean).join(" "));
}
