import type { Category, RegistrationStatus } from "#app/domain/registrations/types";

/** Somebody as the desk shows them on one list. */
export interface DeskPerson {
	registrationId: string;
	code: string;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	category: Category;
	organisationName: string;
	position: string | null;
	status: RegistrationStatus;
	accessNeeds: string | null;
	groupId: string | null;
	attendanceId: string | null;
	checkedInAt: string | null;
	recordedByName: string | null;
	station: string | null;
	/** What organisers noted for supervisors, and how the person is reached; null for everybody else. */
	deskNote: string | null;
	phone: { shown: string; href: string } | null;
	/** The reader may take the check-in back. */
	canUndo: boolean;
}

/** The list the desk works on, a day or a session of it, and the event it is of. */
export interface DeskList {
	eventId: string;
	dayId: string;
	sessionId: string | null;
	/** Only who has a place in the session is expected. */
	isLimited: boolean;
	/** The number of the day. */
	position: number;
	/** The session's title; null for the day. */
	title: string | null;
	timeZone: string;
}

/** The way to another list of the desk. */
export interface DeskListLink {
	position: number;
	startsAtLocal: string;
	title: string | null;
	href: string;
	isCurrent: boolean;
}

/** What a form of the desk says of its list and of the page it stands on. */
export interface DeskForms {
	list: DeskList;
	key: string;
}

/** The hidden fields of every form of the desk. */
export function listFields({ list, key }: DeskForms): Record<string, string> {
	return { key, dayId: list.dayId, sessionId: list.sessionId ?? "" };
}

/** The desk's address with a list, for the page below it that `path` names. */
export function listHref({ eventId, position, sessionId }: DeskList, path = ""): string {
	const query = new URLSearchParams({ hari: String(position), ...(sessionId ? { sesi: sessionId } : {}) });
	return `/petugas/${eventId}${path}?${query}`;
}
