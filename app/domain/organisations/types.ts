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
