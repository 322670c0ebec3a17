import type { Tx } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import type { Deps } from "../deps";
import { findOrCreateOrganisation } from "../organisations/find-or-create-organisation";
import type { Category } from "../registrations/types";
import { fold } from "../text";
import type { FollowupInput } from "./schema";

/** The columns that say who owns a follow-up and who helps; bodies become records when they are none yet. */
export async function ownerColumns(trx: Tx, deps: Deps, event: EventRow, input: FollowupInput, isFictional: boolean) {
	const { regencyCode } = event;
	const recordOf = (name: string, category: Category) =>
		findOrCreateOrganisation(trx, deps, { name, category, regencyCode, isFictional });
	return {
		organisationId: await recordOf(input.organisationName, input.ownerCategory),
		organisationName: input.organisationName,
		ownerName: input.ownerName,
		ownerEmail: input.ownerEmail,
		ownerPhone: input.ownerPhone,
		...(await helperColumns(input.helperName, input.helperCategory, recordOf)),
	};
}

/** The columns that say which body helps; none when no name is given. */
export async function helperColumns(
	helperName: string,
	category: Category | null,
	recordOf: (name: string, category: Category) => Promise<string>,
) {
	if (!helperName || !category) return { helperId: null, helperName: "" };
	return { helperId: await recordOf(helperName, category), helperName };
}

/** What the search box of the list looks through. */
export function searchText(facts: Pick<Followup, "code" | "title" | "organisationName" | "ownerName">): string {
	const { code, title, organisationName, ownerName } = facts;
	return fold([code, title, organisationName, ownerName].filter(Boolean).join(" "));
}
