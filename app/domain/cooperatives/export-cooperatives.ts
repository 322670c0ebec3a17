import { inTransaction } from "#db/client";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** What is taken out of the house: the cooperatives themselves, or how many there are per region. */
export type CooperativeExport = "list" | "funnel";

/** A file of cooperatives; `ids` where each of them is a line. */
interface CooperativeFile {
	what: CooperativeExport;
	count: number;
	format: string;
	isFiltered: boolean;
	ids?: readonly string[];
}

/** Notes that somebody downloads cooperatives: what, how many, in which kind of file, and whether it was narrowed down. */
export async function exportCooperatives(
	deps: Deps,
	officeId: string,
	{ what, count, format, isFiltered, ids = [] }: CooperativeFile,
): Promise<void> {
	await inTransaction(deps.db, (trx) =>
		record(trx, deps, {
			action: "cooperative.exported",
			subjectId: officeId,
			officeId,
			after: { what, count, format, ...(isFiltered ? { filtered: true } : {}) },
			people: [{ kind: "cooperative", ids }],
		}),
	);
}
