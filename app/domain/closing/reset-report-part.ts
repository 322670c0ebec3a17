import { inTransaction } from "#db/client";
import * as closingCommands from "#db/commands/closing";
import * as closingQueries from "#db/queries/closing";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { refuseStale } from "../events/form-version";
import { lockOwnEvent } from "../events/reach";
import type { ReportPart } from "./types";

/**
 * Lets one part of the report fill itself from the records again. What somebody else wrote since the form was shown is
 * not thrown away unseen. A part that fills itself already is left as it is.
 */
export async function resetReportPart(deps: Deps, eventId: string, part: ReportPart, version?: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event || event.status === "draft") return { ok: false, reason: "no-such-event" } as const;
		if (event.reportedAt !== null) return { ok: false, reason: "closed" } as const;
		const edit = (await closingQueries.listEdits(trx, eventId)).find((one) => one.part === part);
		const stale = refuseStale(version, { body: edit?.body ?? "" }, { body: "" });
		if (stale) return stale;
		if (!edit) return { ok: true } as const;
		await closingCommands.deleteEdit(trx, eventId, part);
		await record(trx, deps, {
			action: "report.part-reset",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			before: { part },
		});
		return { ok: true } as const;
	});
}
