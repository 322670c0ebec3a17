import type { ActorKind, AuditAction } from "#app/domain/audit/types";
import { messagesFor } from "#app/i18n/catalogue";
import type { Language } from "#app/i18n/language";
import type { Cell } from "./registrations-sheet";

/** One entry as a row; instants are UTC. */
export interface TrailSheetRow {
	id: string;
	at: string;
	actorKind: ActorKind;
	actorName: string;
	actorId: string | null;
	action: string;
	subjectId: string;
	code: string | null;
	eventTitle: string | null;
	officeName: string | null;
	before: string | null;
	after: string | null;
	reason: string | null;
	requestId: string | null;
}

/** The headings of the file. */
export function trailSheetHead(language: Language): string[] {
	const words = messagesFor(language).trail;
	const who = [words.actor, words.actorId];
	const what = [words.action, words.subject, words.subjectId, words.event, words.office];
	return ["ID", `${words.at} (UTC)`, ...who, ...what, words.before, words.after, words.reason, words.requestId];
}

/** The cells of one entry, in the order of the headings. */
export function trailSheetCells(language: Language, row: TrailSheetRow): Cell[] {
	const { actions, actors } = messagesFor(language).audit;
	return [
		row.id,
		row.at,
		row.actorName || actors[row.actorKind],
		row.actorId,
		`${actions[row.action as AuditAction] ?? row.action} (${row.action})`,
		row.code,
		row.subjectId,
		row.eventTitle,
		row.officeName,
		row.before,
		row.after,
		row.reason,
		row.requestId,
	];
}
