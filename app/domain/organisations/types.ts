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

/** Why two records may be one body. */
export type Likeness = "name" | "number";

/** Why two records cannot become one. */
export type MergeRefusal =
	| "no-such-organisation"
	| "same-record"
	| "already-merged"
	| "different-party"
	/** The survivor is a branch of the record that would end: the other way round it can be done. */
	| "survivor-below"
	/** The record that would end has a way to the NIK certificate: it must be the one that goes on. */
	| "merged-has-track"
	/** Both have one: the way that is not gone on with must be ended first. */
	| "both-have-tracks"
	| "events-of-others";

/** What the form of a record writes, and the trail tells of. */
export const recordFields = [
	"kind",
	"name",
	"shortName",
	"level",
	"affiliation",
	"parentId",
	"provinceCode",
	"regencyCode",
	"district",
	"address",
	"officePhone",
	"officeEmail",
	"business",
	"workersMale",
	"workersFemale",
	"officeId",
	"note",
] as const;
export type RecordField = (typeof recordFields)[number];
