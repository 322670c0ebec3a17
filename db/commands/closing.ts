import type { ReportPart } from "#app/domain/closing/types";
import type { Tx } from "../client";
import type { ReportEdit, ReportIssue } from "../tables/closing";

/** Writes a part of an event's report, in place of what stood there. */
export async function saveEdit(trx: Tx, edit: ReportEdit): Promise<void> {
	const { eventId, part, ...written } = edit;
	await trx
		.insertInto("reportEdits")
		.values({ eventId, part, ...written })
		.onConflict((conflict) => conflict.columns(["eventId", "part"]).doUpdateSet(written))
		.execute();
}

/** Lets a part fill itself again. */
export async function deleteEdit(trx: Tx, eventId: string, part: ReportPart): Promise<void> {
	await trx.deleteFrom("reportEdits").where("eventId", "=", eventId).where("part", "=", part).execute();
}

/** Keeps a report as it was when its event was closed, and marks the event. */
export async function insertIssue(
	trx: Tx,
	issue: Omit<ReportIssue, "reopenedAt" | "reopenedByName" | "reopeningReason">,
): Promise<void> {
	await trx.insertInto("reportIssues").values(issue).execute();
	await trx.updateTable("events").set({ reportedAt: issue.closedAt }).where("id", "=", issue.eventId).execute();
}

/** Opens the event of an issue again; the issue stays as it was. */
export async function markReopened(
	trx: Tx,
	issue: Pick<ReportIssue, "id" | "eventId">,
	reopening: Pick<ReportIssue, "reopenedAt" | "reopenedByName" | "reopeningReason">,
): Promise<void> {
	await trx.updateTable("reportIssues").set(reopening).where("id", "=", issue.id).execute();
	await trx.updateTable("events").set({ reportedAt: null }).where("id", "=", issue.eventId).execute();
}
