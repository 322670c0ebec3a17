import { inTransaction } from "#db/client";
import * as closingCommands from "#db/commands/closing";
import * as closingQueries from "#db/queries/closing";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { refuseStale } from "../events/form-version";
import { lockOwnEvent } from "../events/reach";
import { readReportFacts } from "./facts";
import { composeReport } from "./report";
import type { ReportPart } from "./types";

/**
 * Puts an organiser's words in the place of what the records say in one part of the report. Its tables stay the records'.
 * A form says with `version` what it showed, and does not write over unseen words of somebody else; without one nothing
 * is compared. Words that are those of the records let the part fill itself.
 */
export async function writeReportPart(deps: Deps, eventId: string, part: ReportPart, body: string, version?: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event || event.status === "draft") return { ok: false, reason: "no-such-event" } as const;
		if (event.reportedAt !== null) return { ok: false, reason: "closed" } as const;
		const facts = await readReportFacts(trx, event, deps.now());
		const state = composeReport(facts, await closingQueries.listEdits(trx, eventId)).parts.find(
			(one) => one.part === part,
		);
		if (!state) throw new Error(`The report has no part ${part}.`);
		const stale = refuseStale(version, { body: state.edit?.body ?? "" }, { body });
		if (stale) return stale;
		if (body === state.generated) await closingCommands.deleteEdit(trx, eventId, part);
		else
			await closingCommands.saveEdit(trx, {
				eventId,
				part,
				body,
				basisHash: state.basisHash,
				editedAt: deps.now().toISOString(),
				editedByName: deps.actor.name,
			});
		await record(trx, deps, {
			action: "report.part-written",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: { part },
		});
		return { ok: true } as const;
	});
}
