/** What letters are told. Plain text, local times with their zone, instants in UTC: nothing here knows the database. */

export interface Person {
	/** As printed, with titles. */
	readonly name: string;
	readonly gender: "female" | "male" | null;
}

export interface Contact {
	readonly name: string;
	readonly phone: string | null;
	readonly email: string | null;
}

export interface EventDay {
	/** Wall clock "YYYY-MM-DDTHH:MM" in the event's zone. */
	readonly start: string;
	readonly end: string;
}

/** When and where: what a change letter shows twice. Empty text means there is none. */
export interface EventPlan {
	readonly days: readonly EventDay[];
	readonly timeZone: string;
	readonly venue: string;
	readonly address: string;
	/** "Kota Tangerang, Banten" */
	readonly region: string;
	readonly onlineUrl: string | null;
}

export interface EventFacts extends EventPlan {
	readonly title: string;
	/** The inviting office as printed. */
	readonly host: string;
	/** Short place for subjects: "Tangerang"; empty for an online event. */
	readonly place: string;
	/** Public page. */
	readonly url: string;
	readonly contact: Contact | null;
}

export type PartyCategory = "employer" | "union" | "cooperative" | "government" | "other";

/** A session with places of its own that somebody chose. */
export interface SessionFacts extends EventDay {
	readonly title: string;
	readonly room: string;
	/** No place yet. */
	readonly isWaiting: boolean;
}

/** Read from a delegate's own statement about their cooperative: nothing here is what an office knows. */
export interface CooperativeStatement {
	/** What they said is missing. */
	readonly missing: readonly string[];
	/** The other requirements. */
	readonly bring: readonly string[];
	/** What the next report would change. */
	readonly effects: readonly string[];
}

export interface RegistrationFacts {
	readonly person: Person;
	readonly event: EventFacts;
	readonly code: string;
	readonly category: PartyCategory;
	/** The participant's personal page. */
	readonly link: string;
	/** The chosen sessions; none where there is nothing to choose. */
	readonly sessions?: readonly SessionFacts[];
	/** What a cooperative's delegate stated, in words. */
	readonly cooperative?: CooperativeStatement;
	/** What the organisers say first, in paragraphs. */
	readonly intro?: string;
}

/** A letter to many, which its reader can stop. */
export interface MailingFacts extends RegistrationFacts {
	/** The page that stops letters of its kind; null for words that are read out. */
	readonly stop: string | null;
}

/** How this letter and the recipient's calendar hang together. */
export interface CalendarNote {
	/** This very mail carries an invitation. */
	readonly attached: boolean;
	/** Somebody reads what the calendar answers. */
	readonly replies: boolean;
	/** Download of the participant's own .ics file. */
	readonly fileUrl: string | null;
}

export interface InvitationFacts {
	/** The addressee, or the head of the invited body. */
	readonly person: Person;
	/** The invited body as printed. */
	readonly organisation: string;
	readonly event: EventFacts;
	readonly category: PartyCategory;
	/** People who may come. */
	readonly places: number;
	/** Number of the official letter. */
	readonly number: string | null;
	/** Instant until which an answer counts. */
	readonly respondBy: string | null;
	/** Who pays for the journey, in the organiser's words. */
	readonly travelCosts: string;
	/** The page that takes the answer. */
	readonly link: string;
	/** Download of the signed letter. */
	readonly letterUrl: string | null;
}

export interface FollowupFacts {
	readonly person: Person;
	/** "RTL-TNG-02" */
	readonly code: string;
	readonly title: string;
	/** Local date "YYYY-MM-DD". */
	readonly dueOn: string;
	readonly eventTitle: string;
	readonly host: string;
	/** The owner's page, which needs no account. */
	readonly link: string;
	readonly contact: Contact | null;
}

/** One session of a speaker. */
export interface SpeakerSlotFacts {
	readonly title: string;
	readonly role: "speaker" | "moderator";
	/** Wall clock "YYYY-MM-DDTHH:MM" in `timeZone`. */
	readonly start: string;
	readonly end: string;
	readonly timeZone: string;
	readonly room: string;
	/** Venue and address on one line. */
	readonly place: string;
}

export interface SpeakerFacts {
	readonly person: Person;
	readonly event: EventFacts;
	/** The speaker's own page; null when it is not theirs (any more). */
	readonly link: string | null;
}

export interface CooperativeFacts {
	/** The cooperative's contact, or the cooperative itself. */
	readonly person: Person;
	readonly cooperative: string;
	/** The office that accompanies it; empty while there is none. */
	readonly host: string;
	/** The cooperative's own page, which needs no account. */
	readonly link: string;
	readonly contact: null;
}

export interface CooperativeAlarmFacts extends CooperativeFacts {
	/** What is to be done, in words. */
	readonly todo: readonly string[];
}

export interface CooperativeDigestFacts {
	readonly person: Person;
	readonly office: string;
	/** Cooperatives with what is to be looked at, in words. */
	readonly lines: readonly { readonly cooperative: string; readonly alarms: string }[];
	/** Cooperatives beyond those that are listed. */
	readonly more: number;
	/** The panel's list. */
	readonly link: string;
}

/** A request about personal data, as letters to who made it tell of it. */
export interface PrivacyRequestFacts {
	readonly person: Person;
	/** `PDP-7K4QX` */
	readonly number: string;
	/** What was asked, in the letter's language. */
	readonly kind: string;
	/** Who asks has to open the link first. */
	readonly needsConfirmation: boolean;
	/** UTC instant by which it is answered. */
	readonly dueAt: string;
	readonly timeZone: string;
	/** Why it is refused under the law, in the letter's language; null when it is not. */
	readonly ground: string | null;
	readonly note: string | null;
	/** The request's own page. */
	readonly link: string;
}
