import type { CheckInMethod, DeskActKind, DeskDecision, DeskOutcome } from "#app/domain/attendance/types";
import type { Category } from "#app/domain/registrations/types";
import { messagesFor } from "#app/i18n/catalogue";
import { formatZone } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import type { Cell } from "./registrations-sheet";

/** What all rows of one file have in common. */
export interface AttendanceFrame {
	language: Language;
	/** IANA zone of the event: the clock of every local time in the file. */
	timeZone: string;
}

/** An instant as both clocks show it: `YYYY-MM-DDTHH:MM` on the wall of the event, and UTC. */
export interface BothClocks {
	local: string;
	utc: string;
}

interface Row {
	code: string | null;
	/** As printed, with titles. */
	name: string | null;
	category: Category | null;
	organisationName: string | null;
	position: number | null;
	sessionTitle: string | null;
	station: string | null;
	method: CheckInMethod | null;
	isOffline: boolean;
}

/** A check-in as it stands. Telephone numbers and addresses are not among it. */
export interface PresenceRow extends Row {
	checkedIn: BothClocks;
	recordedByName: string;
	recordedAtLocal: string;
	changedAtLocal: string | null;
}

/** Something a desk did. */
export interface ActRow extends Row {
	kind: DeskActKind;
	outcome: DeskOutcome;
	acted: BothClocks;
	receivedAtLocal: string;
	officerName: string;
	reason: string | null;
	decision: DeskDecision | null;
	decidedByName: string | null;
	decidedAtLocal: string | null;
	voidedAtLocal: string | null;
}

/** The headings of the check-ins as they stand. */
export function presenceHead({ language, timeZone }: AttendanceFrame): string[] {
	const words = messagesFor(language).presence;
	const zone = formatZone(timeZone, language);
	return [
		...whoHead(language),
		words.day,
		words.session,
		words.timeIn(zone),
		words.timeUtc,
		words.station,
		words.officer,
		words.method,
		words.offline,
		words.recordedAt(zone),
		words.changedAt(zone),
	];
}

/** The cells of one check-in, in the order of the headings. */
export function presenceCells({ language }: AttendanceFrame, row: PresenceRow): Cell[] {
	const { frame, presence } = messagesFor(language);
	return [
		...whoCells(language, row),
		row.position === null ? null : String(row.position),
		row.sessionTitle,
		{ at: row.checkedIn.local },
		row.checkedIn.utc,
		row.station,
		row.recordedByName,
		row.method && presence.methods[row.method],
		row.isOffline ? frame.yes : frame.no,
		{ at: row.recordedAtLocal },
		row.changedAtLocal === null ? null : { at: row.changedAtLocal },
	];
}

/** The headings of everything the desks did. */
export function actHead({ language, timeZone }: AttendanceFrame): string[] {
	const words = messagesFor(language).presence;
	const zone = formatZone(timeZone, language);
	return [
		words.timeIn(zone),
		words.timeUtc,
		words.receivedAt(zone),
		words.act,
		words.outcome,
		...whoHead(language),
		words.day,
		words.session,
		words.station,
		words.officer,
		words.method,
		words.offline,
		words.reason,
		words.decision,
		words.decidedBy,
		words.decidedAt(zone),
		words.voidedAt(zone),
	];
}

/** The cells of one act, in the order of the headings. */
export function actCells({ language }: AttendanceFrame, row: ActRow): Cell[] {
	const { frame, presence } = messagesFor(language);
	const time = (local: string | null) => (local === null ? null : { at: local });
	return [
		{ at: row.acted.local },
		row.acted.utc,
		{ at: row.receivedAtLocal },
		presence.kinds[row.kind],
		presence.outcomes[row.outcome],
		...whoCells(language, row),
		row.position === null ? null : String(row.position),
		row.sessionTitle,
		row.station,
		row.officerName,
		row.method && presence.methods[row.method],
		row.isOffline ? frame.yes : frame.no,
		row.reason,
		row.decision && presence.decisions[row.decision],
		row.decidedByName,
		time(row.decidedAtLocal),
		time(row.voidedAtLocal),
	];
}

function whoHead(language: Language): string[] {
	const words = messagesFor(language).presence;
	return [words.code, words.who, words.party, words.organisation];
}

function whoCells(language: Language, { code, name, category, organisationName }: Row): Cell[] {
	return [code, name, category && messagesFor(language).registrations.categories[category], organisationName];
}
