import { inTransaction } from "#db/client";
import * as auditPeopleQueries from "#db/queries/audit-people";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { spjChecklist } from "./checklist";

/** Notes that somebody takes the whole accountability file out of the house: how many papers, and what was missing. */
export async function exportSpj(deps: Deps, eventId: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "people.export", eventId);
		if (!event || event.status === "draft") return { ok: false, reason: "no-such-event" } as const;
		const entries = await spjChecklist(trx, eventId);
		await record(trx, deps, {
			action: "spj.exported",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: {
				papers: entries.reduce((sum, { papers }) => sum + papers.length, 0),
				missing: entries.filter(({ state }) => state === "missing").map(({ slug }) => slug),
			},
			people: [{ kind: "registration", ids: await auditPeopleQueries.listSeated(trx, eventId, null) }],
		});
		return { ok: true } as const;
	});
}
