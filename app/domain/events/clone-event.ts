import { inTransaction } from "#db/client";
import type { Deps } from "../deps";
import { createFromPlan, type PlanPlacement } from "./create-from-plan";
import { planOf } from "./plan-of";
import { lockOwnEvent } from "./reach";

/** Makes a draft like an event, for the same office: its plan on other dates, and nobody of its people. */
export async function cloneEvent(deps: Deps, eventId: string, placement: Omit<PlanPlacement, "officeId">) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.create", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		const plan = await planOf(trx, event);
		return createFromPlan(trx, deps, plan, { ...placement, officeId: event.officeId }, { copiedFrom: event.id });
	});
}
