/** What somebody may ask about their own data (UU 27/2022 art. 5–11). */
export const requestKinds = ["access", "correction", "erasure", "withdrawal", "objection"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** How far a request is: the identity of who asks is confirmed before anything is shown or changed. */
export const requestStates = ["received", "identified", "fulfilled", "refused"] as const;
export type RequestState = (typeof requestStates)[number];

/** How a request came: from somebody's own page, by the public form, or to staff who wrote it down. */
export const requestWays = ["page", "form", "phone", "letter", "in_person"] as const;
export type RequestWay = (typeof requestWays)[number];

/** The ways that staff record. */
export const recordedWays = ["phone", "letter", "in_person"] as const satisfies readonly RequestWay[];

/**
 * Why a request may be refused: art. 33 (others' data, harm to somebody, defence), art. 15 (law enforcement, duties of the
 * state such as keeping archives, research), or that nobody could confirm who asks.
 */
export const refusalGrounds = [
	"others_data",
	"harm",
	"defence",
	"law_enforcement",
	"state_duty",
	"research",
	"not_identified",
] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

/** A kind of personal data: how long it is kept, what happens then, and where it lies. The one table that purge, notice and docs read. */
export interface Retention {
	/** Days or months after `from`; null: until somebody asks, or the law says otherwise. */
	keep: { days: number } | "people" | null;
	from: "eventEnd" | "received" | "expiry" | "decided" | "closed" | "made" | "never";
	act: "erase" | "anonymise" | "delete" | "archive" | "keep";
	/** Tables, and folders of DATA_DIR. */
	place: string;
}

/** Months after an event until its people are forgotten, unless the operator sets another number (RETENTION_MONTHS). */
export const peopleMonths = 24;

export const retention = {
	accessNeeds: { keep: { days: 7 }, from: "eventEnd", act: "erase", place: "registrations" },
	letterWords: { keep: { days: 30 }, from: "made", act: "delete", place: "letter_bodies, mail/" },
	mailWords: { keep: { days: 30 }, from: "received", act: "erase", place: "inbound_mails" },
	lists: { keep: { days: 30 }, from: "received", act: "erase", place: "imports, import_rows" },
	papers: { keep: { days: 3 }, from: "made", act: "delete", place: "paper_batches, uploads/" },
	attempts: { keep: { days: 1 }, from: "made", act: "delete", place: "attempts" },
	signIn: {
		keep: { days: 7 },
		from: "expiry",
		act: "delete",
		place: "sign_in_links, sign_in_steps, user_sessions, email_changes",
	},
	formKeys: { keep: { days: 30 }, from: "received", act: "erase", place: "registrations, registration_groups" },
	devices: { keep: { days: 30 }, from: "eventEnd", act: "delete", place: "desk_devices" },
	people: {
		keep: "people",
		from: "eventEnd",
		act: "anonymise",
		place:
			"registrations, registration_answers, registration_groups, invitations, event_speakers, letters, call_tasks, calendar_entries, certificates, audit_details, uploads/",
	},
	otherLetters: { keep: "people", from: "made", act: "anonymise", place: "letters, letter_attempts" },
	owners: {
		keep: "people",
		from: "closed",
		act: "anonymise",
		place: "followups, followup_changes, followup_evidence, files",
	},
	requests: { keep: "people", from: "decided", act: "anonymise", place: "privacy_requests" },
	contacts: {
		keep: null,
		from: "never",
		act: "keep",
		place: "organisation_contacts, cooperatives, suppressed_addresses, mail_subscriptions",
	},
	replies: { keep: null, from: "never", act: "keep", place: "survey_replies" },
	archive: {
		keep: null,
		from: "never",
		act: "archive",
		place: "spj_files, report_issues, minutes_revisions, uploads/",
	},
	backups: { keep: { days: 14 }, from: "made", act: "delete", place: "backups/" },
} as const satisfies Record<string, Retention>;
export type RetentionClass = keyof typeof retention;

/** What the nightly job clears out, in its order. */
export const purgedClasses = [
	"accessNeeds",
	"letterWords",
	"mailWords",
	"lists",
	"papers",
	"attempts",
	"signIn",
	"formKeys",
	"devices",
	"people",
	"otherLetters",
	"owners",
	"requests",
] as const satisfies readonly RetentionClass[];
export type PurgedClass = (typeof purgedClasses)[number];
