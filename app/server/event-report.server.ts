import { type OpenReport, readReport } from "#app/domain/closing/report";
import type { ReportModel } from "#app/domain/closing/types";
import type { Deps } from "#app/domain/deps";
import type { ReadDb } from "#db/client";
import * as closingQueries from "#db/queries/closing";
import type { EventRow } from "#db/tables/events";
import { notFound } from "./responses.server";

/** A report as it is read or drawn: an issue that was frozen, or the records of this moment. */
export interface FoundReport {
	model: ReportModel;
	issue: { number: number; closedAt: string; closedByName: string } | null;
	/** How each part stands; empty for an issue. */
	parts: OpenReport["parts"];
}

/**
 * The report that an address names: the issue in `?terbitan=`, else the latest issue of a closed event, else the report of
 * this moment. 404 for an issue that there is not.
 */
export async function findReport(read: ReadDb, event: EventRow, url: string, now: Date): Promise<FoundReport> {
	const wanted = new URL(url).searchParams.get("terbitan");
	if (wanted === null && event.reportedAt === null) return { ...(await readReport(read, event, now)), issue: null };
	if (wanted !== null && !/^\d{1,4}$/.test(wanted)) throw notFound();
	const issue = await closingQueries.findIssue(read, event.id, wanted === null ? null : Number(wanted));
	if (!issue) throw notFound();
	const { number, closedAt, closedByName, model } = issue;
	return { model: JSON.parse(model) as ReportModel, issue: { number, closedAt, closedByName }, parts: [] };
}

/** The report that an address names, drawn as a file: the model and the letterhead's picture. 404 for a draft. */
export async function reportToDraw(read: ReadDb, { uploads, now }: Deps, event: EventRow, url: string) {
	if (event.status === "draft") throw notFound();
	const { model, issue } = await findReport(read, event, url, now());
	const { logoFileId } = model.letterhead;
	return {
		model,
		logo: logoFileId ? await uploads.get(logoFileId).catch(() => null) : null,
		name: `laporan-${event.slug}${issue ? `-terbitan-${issue.number}` : ""}`,
	};
}
