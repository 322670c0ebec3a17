import type { Reach } from "#app/domain/accounts/types";
import { reportedBy } from "#app/domain/cooperatives/nik-grade";
import { daysBetween, stagesOf } from "#app/domain/cooperatives/rules";
import { missingLines, requirementLines, standingAt } from "#app/domain/cooperatives/standing";
import { boardColumns, type CooperativeReach } from "#app/domain/cooperatives/types";
import { containsPattern } from "#app/domain/text";
import type { CooperativeAddress } from "#app/ui/cooperatives/cooperative-address";
import type { ReadDb } from "#db/client";
import type { CooperativeFilter, CooperativeLine } from "#db/queries/cooperative-list";
import * as cooperativeListQueries from "#db/queries/cooperative-list";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as checklistQueries from "#db/queries/nik-checklists";
import { pageNumber } from "./paging.server";

const perPage = 25;
/** Cards that a column of the board shows; the rest is one link away. */
const perColumn = 20;

/** What the address means for the queries. */
export function cooperativeFilter(
	address: CooperativeAddress,
	{ reach, within, today }: { reach: CooperativeReach | null; within: Reach; today: string },
): CooperativeFilter {
	return {
		reach,
		today,
		...(address.words ? { pattern: containsPattern(address.words) } : {}),
		...(address.column ? { stages: stagesOf(address.column) } : {}),
		...(address.province ? { provinceCode: address.province } : {}),
		...(address.regency ? { regencyCode: address.regency } : {}),
		...(address.mentor ? { mentorName: address.mentor } : {}),
		...(address.event ? { tookPart: { eventId: address.event, within } } : {}),
		...(address.alarm ? { alarm: address.alarm } : {}),
	};
}

/** How many cooperatives stand in each column of the board, whatever column the address asks for. */
export async function columnCounts(read: ReadDb, filter: CooperativeFilter) {
	const { stages: _, ...wide } = filter;
	const counts = await cooperativeListQueries.countByStage(read, wide);
	const of = (column: (typeof boardColumns)[number]) =>
		counts.reduce((sum, { stage, count }) => sum + (stagesOf(column).includes(stage) ? count : 0), 0);
	return Object.fromEntries(boardColumns.map((column) => [column, of(column)])) as Record<
		(typeof boardColumns)[number],
		number
	>;
}

/** One page of the table. */
export async function cooperativePage(read: ReadDb, filter: CooperativeFilter, asked: string | null, total: number) {
	const page = pageNumber(asked, total, perPage);
	const slice = { order: "name", limit: perPage, offset: (page - 1) * perPage } as const;
	const lines = await cooperativeListQueries.listPage(read, filter, slice);
	return {
		page,
		pageCount: Math.max(1, Math.ceil(total / perPage)),
		rows: await cooperativeRows(read, lines, filter.today),
	};
}

/** The cards of the board, those that stand longest first; closed ways are left to the table. */
export async function boardCards(read: ReadDb, filter: CooperativeFilter) {
	const columns = boardColumns.filter((column) => column !== "closed");
	const lines = await Promise.all(
		columns.map((column) =>
			cooperativeListQueries.listPage(
				read,
				{ ...filter, stages: stagesOf(column) },
				{ order: "longest", limit: perColumn, offset: 0 },
			),
		),
	);
	const rows = await cooperativeRows(read, lines.flat(), filter.today);
	return columns.map((column) => ({ column, rows: rows.filter((row) => stagesOf(column).includes(row.stage)) }));
}

/** Lines with what is derived of them: grade, alarms, what is missing and how long they stand. */
export async function cooperativeRows(read: ReadDb, lines: readonly CooperativeLine[], today: string) {
	const ids = lines.map(({ organisationId }) => organisationId);
	const [meetings, known, items] = await Promise.all([
		cooperativeQueries.listMeetings(read, ids),
		cooperativeQueries.listItems(read, ids),
		checklistQueries.listItems(read, [...new Set(lines.flatMap(({ checklistId }) => checklistId ?? []))]),
	]);
	return lines.map((line) => {
		const asOf = line.exampleAsOf ?? today;
		const own = meetings.filter(({ cooperativeId }) => cooperativeId === line.organisationId);
		const { grading, certificate, route, alarms } = standingAt(line, own, asOf);
		const requirements = requirementLines(
			items.filter(({ checklistId }) => checklistId === line.checklistId),
			known.filter(({ cooperativeId }) => cooperativeId === line.organisationId),
			{ grade: grading.grade, hasAmendments: line.hasAmendments === 1, hasSavingsUnit: line.hasSavingsUnit === 1 },
		);
		const missing = missingLines(requirements).map(({ label, labelEn }) => ({ label, labelEn }));
		return {
			...line,
			asOf,
			grading,
			certificate,
			route,
			alarms: alarms.map(({ kind }) => kind),
			missing,
			reportedYears: reportedBy(own, asOf).sort(),
			days: Math.max(0, daysBetween(line.stageSinceOn, asOf)),
		};
	});
}

export type CooperativeRow = Awaited<ReturnType<typeof cooperativeRows>>[number];
