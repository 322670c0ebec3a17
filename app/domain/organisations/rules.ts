import type { Category } from "../registrations/types";
import type { OrganisationKind } from "./types";

const categories: Record<OrganisationKind, Category> = {
	employer: "employer",
	employer_association: "employer",
	union: "union",
	cooperative: "cooperative",
	local_government: "government",
	central_government: "government",
	other: "other",
};

/** The party a kind of organisation belongs to. */
export function categoryOfKind(kind: OrganisationKind): Category {
	return categories[kind];
}
