/** Under which kind of record a person is known; whoever is registered, asked, named as a contact or written to. */
export const personKinds = [
	"registration",
	"group",
	"invitation",
	"speaker",
	"owner",
	"contact",
	"cooperative",
	"import",
	"letter",
	"mail",
	"request",
] as const;
export type PersonKind = (typeof personKinds)[number];

/** Records of people, of one kind. */
export interface People {
	kind: PersonKind;
	ids: readonly string[];
}

/** Lists of people that are shown to staff, and those that leave the house as files. */
export type ListName =
	| "registrations"
	| "groups"
	| "invitations"
	| "speakers"
	| "presence"
	| "calls"
	| "letters"
	| "mails"
	| "addresses"
	| "followups"
	| "cooperatives"
	| "desk"
	| "decisions"
	| "sheets"
	| "questions";
