import { createHash } from "node:crypto";
import { inTransaction, newId } from "#db/client";
import * as closingCommands from "#db/commands/closing";
import * as closingQueries from "#db/queries/closing";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { lockOwnEvent } from "../events/reach";
import { readReport } from "./report";

/**
 * Closes an event that is over: its report as it stands becomes an issue that is never changed. An event that is closed
 * already keeps its issue, so that closing twice or at once closes once.
 */
export async function closeEvent(deps: Deps, eventId: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event || event.status === "draft") return { ok: false, reason: "no-such-event" } as const;
		const latest = await closingQueries.findIssue(trx, eventId, null);
		const now = deps.now();
		const phase = phaseOf(event, now);
		if (phase === "reported") return { ok: true, number: latest?.number ?? 1 } as const;
		if (phase !== "finished") return { ok: false, reason: "not-finished" } as const;
		const model = JSON.stringify((await readReport(trx, event, now)).model);
		const number = (latest?.number ?? 0) + 1;
		const sha256 = createHash("sha256").update(model).digest("hex");
		await closingCommands.insertIssue(trx, {
			id: newId(),
			eventId,
			number,
			closedAt: now.toISOString(),
			closedByName: deps.actor.name,
			model,
			sha256,
		});
		await record(trx, deps, {
			action: "report.closed",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: { issue: number, sha256 },
		});
		return { ok: true, number } as const;
	});
}
