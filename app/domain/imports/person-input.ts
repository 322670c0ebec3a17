import { printedName } from "../registrations/rules";
import type { PersonInput } from "../registrations/schema";
import type { Category } from "../registrations/types";
import type { ListPerson } from "./person-row";
import type { ReviewedRow } from "./reviewed-rows";
import { splitTitles } from "./titles";

/**
 * The person of a line as a registration takes one, gaps and open questions filled from the lines merged with it. Who was put on the list by
 * letter has agreed to the event, and to nothing else.
 */
export function personInput(row: ReviewedRow, merged: readonly ReviewedRow[]): PersonInput {
	const person = merged.reduce((known, { person: other }) => withGapsFilled(known, other), row.person);
	const { prefix, name, suffix } = splitTitles(person.name);
	const titled = { name, titlePrefix: prefix, titleSuffix: suffix };
	return {
		category: person.category as Category,
		organisationName: person.organisation,
		regencyCode: person.regencyCode,
		...(printedName(titled) === person.name ? titled : { name: person.name, titlePrefix: null, titleSuffix: null }),
		gender: person.gender,
		position: person.position,
		email: person.email,
		phone: person.phone,
		accessNeeds: null,
		answers: Object.assign({}, ...[row, ...merged].reverse().map(({ answers }) => answers)),
		consents: ["event_organisation"],
		language: "id",
	};
}

function withGapsFilled(known: ListPerson, other: ListPerson): ListPerson {
	return {
		...known,
		phone: known.phone ?? other.phone,
		email: known.email ?? other.email,
		position: known.position ?? other.position,
		gender: known.gender ?? other.gender,
		regencyCode: known.regencyCode ?? other.regencyCode,
	};
}
