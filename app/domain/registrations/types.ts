/** The parties of a dialogue: pengusaha, SP/SB, koperasi, pemerintah, lainnya. Seats are counted per party. */
export const categories = ["employer", "union", "cooperative", "government", "other"] as const;
export type Category = (typeof categories)[number];

export const registrationStatuses = [
	"pending",
	"confirmed",
	"waitlisted",
	"rejected",
	"cancelled",
	"replaced",
] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];

/** Statuses of a person who still takes part or may yet: one person has one living registration per event. */
export const livingStatuses = ["pending", "confirmed", "waitlisted"] as const satisfies readonly RegistrationStatus[];

/** What an organiser decides about people on the list, one or many at once. */
export const decisionKinds = ["approve", "waitlist", "reject", "cancel"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** How a registration came in: the public form, an imported list, typed by staff, at the door, invited, with a group. */
export const registrationSources = ["web", "import", "staff", "walk_in", "invitation", "group"] as const;
export type RegistrationSource = (typeof registrationSources)[number];

export const genders = ["female", "male"] as const;
export type Gender = (typeof genders)[number];

/** What a person agreed to, each asked and stored apart (UU 27/2022 art. 20–22). */
export const consentPurposes = [
	"event_organisation",
	"photo_documentation",
	"cooperatives_office",
	"future_invitations",
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** What is asked apart from the processing that a registration needs; that one ends with the registration. */
export const optionalPurposes = [
	"photo_documentation",
	"cooperatives_office",
	"future_invitations",
] as const satisfies readonly ConsentPurpose[];

/** The boxes of the form that stand for consents, each unticked until the person ticks it. */
export const consentFieldNames = ["consent", "consent_photo", "consent_cooperatives", "consent_invitations"] as const;

/** How somebody agreed whom staff put on the list: said on the telephone, written in a letter, said in person. */
export const consentChannels = ["phone", "letter", "in_person"] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** How a question of the organiser's is answered. */
export const questionKinds = ["text", "long_text", "choice", "choices", "number", "date", "file", "yes_no"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What became of somebody's choice of a session with places of its own. */
export const sessionChoiceStatuses = ["confirmed", "waitlisted", "cancelled"] as const;
export type SessionChoiceStatus = (typeof sessionChoiceStatuses)[number];

/** Who says that somebody agreed: staff who heard of it in one of these ways, or the contact of the person's group. */
export type ConsentProof = ConsentChannel | "contact";

/** How a consent was given or taken back, as its proof says: by the person, at the desk, or to somebody who wrote it down. */
export const consentWays = [
	"form",
	"link",
	"desk",
	"import",
	"phone",
	"letter",
	"in_person",
	"contact",
	"request",
] as const;
export type ConsentWay = (typeof consentWays)[number];

/** A question the organiser of an event added. Its field in the form is `q_<id>`. */
export interface AskedQuestion {
	id: string;
	kind: QuestionKind;
	label: string;
	hint: string;
	isRequired: boolean;
	/** Of a choice; an answer is the text of an option. */
	options: readonly string[];
	/** Bounds of a number. */
	minimum: number | null;
	maximum: number | null;
	/** The parties that are asked; null: all of them. */
	parties: readonly Category[] | null;
	/** Asked only of those who gave this answer to another question. */
	shownWhen: { questionId: string; answer: string } | null;
}

/** A question that only one party is asked. Its field in the form is `q_<id>`. */
export interface PartyQuestion {
	id: string;
	category: Category;
	/** One line of text, one of the options, or any number of them. */
	kind: "text" | "choice" | "choices";
	options: readonly string[];
	/** Characters at most, for text. */
	maxLength: number;
}

/** How far a party is from its share, in people. */
export interface PartyBalance {
	category: Category;
	/** The share of all seats it should have, in percent, and the people that makes. */
	targetPercent: number;
	target: number;
	confirmed: number;
	/** People still missing; below 0 for more than the share. */
	gap: number;
}

/** Somebody who holds a seat of a party that is to have fewer. */
export interface SeatHolder {
	id: string;
	category: Category;
	/** Tells one organisation from another. */
	organisation: string;
	/** Holds an offer only, and has not answered yet. */
	isOffered: boolean;
}
