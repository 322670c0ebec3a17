import { boardColumnOf } from "#app/domain/cooperatives/rules";
import { type BoardColumn, boardColumns } from "#app/domain/cooperatives/types";
import { messagesFor } from "#app/i18n/catalogue";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import type { CooperativeFilter } from "#db/queries/cooperative-list";
import * as cooperativeListQueries from "#db/queries/cooperative-list";
import type { Sheet } from "./cooperatives-export.server";

/** One regency of the funnel; null where the region is not on record. */
export interface FunnelRow {
	code: string | null;
	name: string | null;
	counts: Record<BoardColumn, number>;
	total: number;
}

const nothing = () => Object.fromEntries(boardColumns.map((column) => [column, 0])) as Record<BoardColumn, number>;

/** How many cooperatives of each regency stand in each column of the board, and the sum over all of them. */
export async function funnel(read: ReadDb, filter: CooperativeFilter): Promise<{ rows: FunnelRow[]; sum: FunnelRow }> {
	const rows = new Map<string, FunnelRow>();
	const sum: FunnelRow = { code: null, name: null, counts: nothing(), total: 0 };
	for (const { regencyCode, regencyName, stage, count } of await cooperativeListQueries.countByRegency(read, filter)) {
		const key = regencyCode ?? "";
		const row = rows.get(key) ?? { code: regencyCode, name: regencyName, counts: nothing(), total: 0 };
		rows.set(key, row);
		for (const one of [row, sum]) {
			one.counts[boardColumnOf(stage)] += count;
			one.total += count;
		}
	}
	return { rows: [...rows.values()].sort((a, b) => (a.code ?? "~").localeCompare(b.code ?? "~")), sum };
}

/** The same figures as rows for a spreadsheet, with their sum at the end. */
export async function funnelSheet(read: ReadDb, filter: CooperativeFilter, language: Language): Promise<Sheet> {
	const words = messagesFor(language).cooperatives;
	const { rows, sum } = await funnel(read, filter);
	const cells = (name: string, { counts, total }: FunnelRow) => [
		name,
		...boardColumns.map((column) => String(counts[column])),
		String(total),
	];
	return {
		name: words.funnel.title,
		head: [words.funnel.region, ...boardColumns.map((column) => words.columns[column]), words.funnel.total],
		rows: [...rows.map((row) => cells(row.name ?? words.funnel.noRegion, row)), cells(words.funnel.all, sum)],
	};
}
