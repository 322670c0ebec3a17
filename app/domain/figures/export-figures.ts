import { inTransaction } from "#db/client";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import type { FigureName } from "./types";

/** Notes that somebody downloads a figure: which, how many rows, in which kind of file, and whether it was narrowed down. */
export async function exportFigures(
	deps: Deps,
	officeId: string,
	{ figure, count, format, isFiltered }: { figure: FigureName; count: number; format: string; isFiltered: boolean },
): Promise<void> {
	await inTransaction(deps.db, (trx) =>
		record(trx, deps, {
			action: "figures.exported",
			subjectId: officeId,
			officeId,
			after: { figure, count, format, ...(isFiltered ? { filtered: true } : {}) },
		}),
	);
}
