import { isWithin } from "#app/domain/accounts/rules";
import type { Reach } from "#app/domain/accounts/types";
import { lastBookYears } from "#app/domain/cooperatives/nik-grade";
import { daysBetween } from "#app/domain/cooperatives/rules";
import { missingLines, requirementLines, standingAt } from "#app/domain/cooperatives/standing";
import { dateIn, dueState } from "#app/domain/followups/rules";
import type { ReadDb } from "#db/client";
import * as statementQueries from "#db/queries/cooperative-statements";
import type { CooperativeRecord } from "#db/queries/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as checklistQueries from "#db/queries/nik-checklists";

/** What is derived of one cooperative: how it stands at its own date and today, its checklist, and what is missing. */
export async function cooperativeStanding(read: ReadDb, cooperative: CooperativeRecord, today: string) {
	const { organisationId: id, checklistId, exampleAsOf } = cooperative;
	const [meetings, items, known, amendments, checklist] = await Promise.all([
		cooperativeQueries.listMeetings(read, [id]),
		checklistId ? checklistQueries.listItems(read, [checklistId]) : [],
		cooperativeQueries.listItems(read, [id]),
		cooperativeQueries.listAmendments(read, id),
		checklistId ? checklistQueries.findById(read, checklistId) : undefined,
	]);
	const asOf = exampleAsOf ?? today;
	const standing = standingAt(cooperative, meetings, asOf);
	const requirements = requirementLines(items, known, {
		grade: standing.grading.grade,
		hasAmendments: amendments.length > 0,
		hasSavingsUnit: cooperative.hasSavingsUnit === 1,
	});
	return {
		meetings,
		amendments,
		standing: { ...standing, bookYears: lastBookYears(asOf) },
		today: exampleAsOf ? { ...standingAt(cooperative, meetings, today), bookYears: lastBookYears(today) } : null,
		days: Math.max(0, daysBetween(cooperative.stageSinceOn, asOf)),
		checklist: checklist ? { name: checklist.name, version: checklist.version } : null,
		requirements,
		missing: missingLines(requirements),
	};
}

/** Follow-ups about a cooperative with how they stand; those of events that are not reached have no address. */
export async function cooperativeFollowups(read: ReadDb, id: string, within: Reach, now: Date) {
	const lines = await cooperativeQueries.listFollowups(read, id);
	return lines.map((line) => ({
		id: line.id,
		code: line.code,
		title: line.title,
		status: line.status,
		due: dueState(line, now),
		isReached: isWithin(within, { officeId: line.officeId, eventId: line.eventId }),
	}));
}

/** What delegates stated; who they were is shown to those who reach their event alone. */
export async function cooperativeStatements(read: ReadDb, id: string, within: Reach) {
	const statements = await cooperativeQueries.listStatements(read, id);
	return statements.map(({ registrationName, registrationId, missing, eventOfficeId, ...statement }) => {
		const isReached = isWithin(within, { officeId: eventOfficeId, eventId: statement.eventId });
		return {
			...statement,
			missing: JSON.parse(missing) as string[],
			person: isReached ? { name: registrationName, id: registrationId } : null,
		};
	});
}

/** What the cooperative itself says of annual meetings that are not on record as held, latest book year first. */
export async function statedMeetings(read: ReadDb, id: string) {
	const [stated, meetings] = await Promise.all([
		statementQueries.listStatedMeetings(read, id),
		cooperativeQueries.listMeetings(read, [id]),
	]);
	const held = new Set(meetings.flatMap(({ bookYear, heldOn }) => (heldOn ? [bookYear] : [])));
	return stated
		.filter(({ bookYear }) => !held.has(bookYear))
		.map(({ bookYear, heldOn, minutesNo, statedAt, statedByName }) => {
			return { bookYear, heldOn, minutesNo, statedByName, statedOn: dateIn("Asia/Jakarta", new Date(statedAt)) };
		});
}
