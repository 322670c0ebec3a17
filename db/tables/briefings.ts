import type { Insertable, Selectable } from "kysely";
import type { Language } from "#app/i18n/language";
import type { Flag } from "./columns";

/** Somebody who gets the letter on Mondays: by mail, or by way of a secretary's telephone. */
export interface BriefingReadersTable {
	id: string;
	/** Whose figures and whose own promises. */
	officeId: string;
	/** The figures of all offices instead of this one's. */
	coversAll: Flag;
	name: string;
	email: string | null;
	/** E.164. */
	secretaryPhone: string | null;
	language: Language;
	isFictional: Flag;
	createdAt: string;
	createdByName: string;
	endedAt: string | null;
}
/** The figures of one week as they were when the letter was written; counts alone. */
export interface BriefingsTable {
	id: string;
	officeId: string;
	coversAll: Flag;
	/** The Monday, `YYYY-MM-DD`. */
	weekOn: string;
	takenAt: string;
	/** Events that are over. */
	held: number;
	confirmed: number;
	attended: number;
	promisesTotal: number;
	promisesKept: number;
	promisesLate: number;
	/** Late promises of the office itself. */
	ownLate: number;
	cooperativesTotal: number;
	cooperativesCertified: number;
}
/** The page of a week that one reader may open. */
export interface BriefingLinksTable {
	id: string;
	readerId: string;
	briefingId: string;
	/** SHA-256 (hex) of the derived token. */
	linkHash: string;
	issuedAt: string;
	expiresAt: string;
	revokedAt: string | null;
	/** When somebody said that the secretary has the text. */
	handedOverAt: string | null;
}
export type BriefingReader = Selectable<BriefingReadersTable>;
export type NewBriefingReader = Insertable<BriefingReadersTable>;
export type Briefing = Selectable<BriefingsTable>;
export type BriefingLink = Selectable<BriefingLinksTable>;
