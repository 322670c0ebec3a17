export const organisationKinds = [
	"employer",
	"employer_association",
	"union",
	"cooperative",
	"local_government",
	"central_government",
	"other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Levels of a union, from the plant to the confederation: PUK, PC/DPC, DPD, DPP, konfederasi. */
export const unionLevels = ["plant", "district", "province", "federation", "confederation"] as const;
export type UnionLevel = (typeof unionLevels)[number];

/** Numbers by which offices know a body: business (NIB), tax (NPWP), manpower report (WLKP), union registration. */
export const identifierKinds = ["nib", "npwp", "wlkp", "union_registration"] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** Where rows lie that a merge hands from one organisation to another. */
export const mergePlaces = [
	"registrations",
	"groups",
	"invitations",
	"followups",
	"helped-followups",
	"cooperative-followups",
	"statements",
	"discussion-questions",
	"contacts",
	"identifiers",
	"branches",
] as const;
export type MergePlace = (typeof mergePlaces)[number];
