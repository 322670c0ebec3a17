import type { ReadDb } from "#db/client";
import * as statementQueries from "#db/queries/cooperative-statements";
import type { CooperativeRecord } from "#db/queries/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as checklistQueries from "#db/queries/nik-checklists";
import type { CooperativeMeeting, CooperativeStatedMeeting } from "#db/tables/cooperatives";
import { dateIn } from "../followups/rules";
import { lastBookYears, reportedBy } from "./nik-grade";
import { needsReason } from "./rules";
import { missingLines, requirementLines, standingAt } from "./standing";
import { statedSteps } from "./stated-meetings";

/**
 * Everything a cooperative's own page says: where it stands, what comes next and what the next report changes, what is
 * missing, and what was said to and fro. Nothing of people: neither the contact's address nor who works at an office.
 */
export async function ownPage(read: ReadDb, cooperative: CooperativeRecord, now: Date) {
	const { organisationId: id, checklistId } = cooperative;
	const asOf = cooperative.exampleAsOf ?? dateIn("Asia/Jakarta", now);
	const [meetings, stated, known, amendments, asked, papers, messages, statements, changes] = await Promise.all([
		cooperativeQueries.listMeetings(read, [id]),
		statementQueries.listStatedMeetings(read, id),
		cooperativeQueries.listItems(read, [id]),
		cooperativeQueries.listAmendments(read, id),
		checklistQueries.listItems(read, checklistId ? [checklistId] : []),
		cooperativeQueries.listPapers(read, id),
		cooperativeQueries.listMessages(read, id),
		cooperativeQueries.listStatements(read, id),
		cooperativeQueries.listStageChanges(read, id),
	]);
	const standing = standingAt(cooperative, withStated(meetings, stated, asOf), asOf);
	const lines = requirementLines(asked, known, {
		grade: standing.grading.grade,
		hasAmendments: amendments.length > 0,
		hasSavingsUnit: cooperative.hasSavingsUnit === 1,
	});
	const missing = new Set(missingLines(lines).map(({ code }) => code));
	const [latest] = changes;
	const [statement] = statements;
	return {
		name: cooperative.name,
		exampleAsOf: cooperative.exampleAsOf,
		stage: cooperative.stage,
		stageSinceOn: cooperative.stageSinceOn,
		stageNote: latest && needsReason(latest.after) ? latest.note : "",
		nik: cooperative.nik,
		certificateValidUntil: cooperative.certificateValidUntil,
		officeName: cooperative.officeName,
		standing,
		requirements: lines.map((line) => ({ ...line, isMissing: missing.has(line.code) })),
		papers: papers.map(({ id: key, fileId, label, itemCode, bytes, addedAt }) => {
			return { key, fileId, label, itemCode, bytes, addedAt };
		}),
		meetings: meetingLines(meetings, stated, asOf),
		statement: statement ? statementOf(statement, cooperative.legalEntityOn, meetings, asOf) : null,
		messages: messages.map(({ id: key, at, actorKind, body }) => ({ key, at, body, isOwn: actorKind === "link" })),
	};
}

/** A stated meeting only says that the report is what is left to do; no grade comes from it. */
function withStated(meetings: CooperativeMeeting[], stated: CooperativeStatedMeeting[], asOf: string) {
	const isHeld = (bookYear: number) => meetings.some((one) => one.bookYear === bookYear && one.heldOn !== null);
	const said = stated.filter(({ bookYear, heldOn }) => heldOn <= asOf && !isHeld(bookYear));
	return [
		...meetings.filter((one) => !said.some(({ bookYear }) => bookYear === one.bookYear)),
		...said.map(({ bookYear, heldOn }) => ({ bookYear, heldOn, reportedOn: null })),
	];
}

/** The last three book years, known or not, and earlier ones that are; latest first. */
function meetingLines(meetings: CooperativeMeeting[], stated: CooperativeStatedMeeting[], asOf: string) {
	const counted = lastBookYears(asOf);
	const known = [...meetings, ...stated].map(({ bookYear }) => bookYear);
	const years = [...new Set([...counted, ...known])].sort((one, other) => other - one);
	const reported = reportedBy(meetings, asOf);
	return years.map((bookYear) => {
		const meeting = meetings.find((one) => one.bookYear === bookYear);
		const said = stated.find((one) => one.bookYear === bookYear);
		return {
			bookYear,
			heldOn: meeting?.heldOn ?? null,
			reportedOn: meeting?.reportedOn ?? null,
			/** As the cooperative says, until an office records it. */
			statedOn: meeting?.heldOn ? null : (said?.heldOn ?? null),
			isCounted: (counted as number[]).includes(bookYear) && reported.includes(bookYear),
			canBeStated: (counted as number[]).includes(bookYear) && !meeting?.heldOn,
		};
	});
}

/** What the latest delegate said, and what it would change if it is right. */
function statementOf(
	{ statedAt, meetingHeldYear, ratYear, missing }: cooperativeQueries.Statement,
	legalEntityOn: string | null,
	meetings: CooperativeMeeting[],
	asOf: string,
) {
	const said = { heldYear: meetingHeldYear, reportedYear: ratYear };
	return {
		...said,
		statedOn: dateIn("Asia/Jakarta", new Date(statedAt)),
		missing: (JSON.parse(missing) as string[]).filter((code) => code !== "not_sure"),
		steps: statedSteps(said, { legalEntityOn, meetings }, asOf),
	};
}
