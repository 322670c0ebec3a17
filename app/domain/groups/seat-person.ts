import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { personKey, searchText } from "../registrations/identity";
import type { PersonInput } from "../registrations/schema";

/** What becomes known of a person when a seat gets one. */
export type SeatPerson = Pick<
	PersonInput,
	"name" | "titlePrefix" | "titleSuffix" | "gender" | "position" | "email" | "phone" | "accessNeeds"
>;

/**
 * Gives a seat of a group its person, with a new link and ticket: whoever still holds the old link learns that it was
 * used and sees nobody's data.
 */
export function seatPerson(
	trx: Tx,
	{ now, links }: Pick<Deps, "now" | "links">,
	before: Registration,
	person: SeatPerson,
	more: {
		acceptedAt: string | null;
		language?: Registration["language"];
		formKey?: string | null;
		formHash?: string | null;
	},
): Promise<Registration> {
	const linkVersion = before.linkVersion + 1;
	const { organisationName, code } = before;
	return registrationCommands.update(trx, before.id, {
		name: person.name,
		...personKey(person),
		titlePrefix: person.titlePrefix,
		titleSuffix: person.titleSuffix,
		gender: person.gender,
		position: person.position,
		email: person.email,
		accessNeeds: person.accessNeeds,
		searchFolded: searchText({ ...person, organisationName, code }),
		isUnassigned: 0,
		linkVersion,
		linkHash: tokenHash(links.token("registration", before.id, linkVersion)),
		passHash: tokenHash(links.token("pass", before.id, linkVersion)),
		claimedLinkHash: before.linkHash,
		updatedAt: now().toISOString(),
		...more,
	});
}
