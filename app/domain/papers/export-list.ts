import { inTransaction } from "#db/client";
import * as auditPeopleQueries from "#db/queries/audit-people";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import type { Category } from "../registrations/types";
import type { PaperList } from "./types";

/** A list that is taken out of the house. */
export interface ExportedList {
	paper: PaperList;
	/** How many people it names. */
	count: number;
	/** Only these, or everybody. */
	category: Category | null;
	day?: number;
	sessionId?: string;
}

/** Notes that somebody takes a list of people out of the house to print it: which one, and how many it names. */
export async function exportList(deps: Deps, eventId: string, { category, ...list }: ExportedList) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "people.export", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		await record(trx, deps, {
			action: "paper.exported",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: { ...list, ...(category ? { category } : {}) },
			people: [{ kind: "registration", ids: await auditPeopleQueries.listSeated(trx, eventId, category) }],
		});
		return { ok: true } as const;
	});
}
