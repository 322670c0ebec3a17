import type { FollowupPriority, FollowupStatus, FollowupTheme } from "#app/domain/followups/types";
import { messagesFor } from "#app/i18n/catalogue";
import type { Language } from "#app/i18n/language";
import type { Cell } from "./registrations-sheet";

/** One follow-up as a row. Dates are `YYYY-MM-DD`, telephone numbers E.164. */
export interface FollowupSheetRow {
	code: string;
	title: string;
	status: FollowupStatus;
	isLate: boolean;
	theme: FollowupTheme;
	priority: FollowupPriority;
	organisationName: string;
	ownerName: string;
	ownerEmail: string | null;
	ownerPhone: string | null;
	helperName: string;
	dueOn: string;
	firstDueOn: string;
	completedOn: string | null;
	completionReason: string | null;
	obstacle: string;
	evidenceCount: number;
	eventTitle: string;
	sessionTitle: string | null;
	question: string | null;
	cooperativeName: string | null;
	officeName: string;
	provinceName: string | null;
}

/** The headings of the columns. */
export function followupSheetHead(language: Language): string[] {
	return Object.values(messagesFor(language).followups.exporting.head);
}

/** The cells of one row, in the order of the headings. */
export function followupSheetCells(language: Language, row: FollowupSheetRow): Cell[] {
	const { followups } = messagesFor(language);
	return [
		row.code,
		row.title,
		row.isLate ? followups.exporting.late : followups.statuses[row.status],
		followups.themes[row.theme],
		followups.priorities[row.priority],
		row.organisationName,
		row.ownerName,
		row.ownerEmail,
		row.ownerPhone === null ? null : { phone: row.ownerPhone },
		row.helperName,
		row.dueOn,
		row.firstDueOn,
		row.completedOn,
		row.completionReason,
		row.obstacle,
		String(row.evidenceCount),
		row.eventTitle,
		row.sessionTitle,
		row.question,
		row.cooperativeName,
		row.officeName,
		row.provinceName,
	];
}
