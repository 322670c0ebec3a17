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

/** The kinds a party's bodies can be of; the first is what an unknown name becomes. */
export const kindsOfCategory = {
	employer: ["employer", "employer_association"],
	union: ["union"],
	cooperative: ["cooperative"],
	government: ["local_government", "central_government"],
	other: ["other"],
} as const satisfies Record<Category, readonly [OrganisationKind, ...OrganisationKind[]]>;
