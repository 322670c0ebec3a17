import { inTransaction, newId, type Tx } from "#db/client";
import * as seriesCommands from "#db/commands/event-series";
import * as templateQueries from "#db/queries/event-templates";
import * as officeQueries from "#db/queries/offices";
import { mayAct } from "../accounts/held-roles";
import { record } from "../audit/record";
import { toLocal } from "../calendar/time-zone";
import type { Deps } from "../deps";
import { createFromPlan } from "./create-from-plan";
import { type EventPlan, storedPlan } from "./event-plan";
import { planOf } from "./plan-of";
import { lockOwnEvent } from "./reach";

/** What is repeated: an event of the house, or one of its templates. */
export type SeriesSource = { eventId: string } | { templateId: string };

export interface SeriesInput {
	name: string;
	/** Marks the demonstration: nobody real is invited. */
	isFictional?: boolean;
	/** One draft each; regions exist. */
	places: readonly { regencyCode: string; firstDay: string; venueName: string }[];
}

/**
 * Makes one draft per region from the same plan, all of them or none. Refused with the indexes of the places whose first
 * day is over, and for an office that is closed.
 */
export async function createSeries(deps: Deps, source: SeriesSource, input: SeriesInput) {
	return inTransaction(deps.db, async (trx) => {
		const found = await findSource(trx, deps, source);
		if (!found) return { ok: false, reason: "no-such-source" } as const;
		const { officeId, plan } = found;
		if (!(await officeQueries.findOpen(trx, officeId))) return { ok: false, reason: "no-such-office" } as const;
		const today = toLocal(deps.now().toISOString(), plan.timeZone).slice(0, 10);
		const past = input.places.flatMap(({ firstDay }, index) => (firstDay < today ? [index] : []));
		if (past.length > 0) return { ok: false, reason: "first-day-past", places: past } as const;

		const seriesId = newId();
		await seriesCommands.insert(trx, { id: seriesId, officeId, name: input.name, createdAt: deps.now().toISOString() });
		for (const place of input.places) {
			const { isFictional = false } = input;
			const placement = { ...place, officeId, seriesId, title: plan.title, venueAddress: "", isFictional };
			const made = await createFromPlan(trx, deps, plan, placement, { series: input.name });
			if (!made.ok) throw new Error(`A draft of a series was refused: ${made.reason}`);
		}
		await record(trx, deps, {
			action: "series.created",
			subjectId: seriesId,
			officeId,
			after: { name: input.name, events: input.places.length },
		});
		return { ok: true, seriesId } as const;
	});
}

async function findSource(
	trx: Tx,
	deps: Deps,
	source: SeriesSource,
): Promise<{ officeId: string; plan: EventPlan } | null> {
	if ("eventId" in source) {
		const event = await lockOwnEvent(trx, deps.actor, "events.create", source.eventId);
		return event ? { officeId: event.officeId, plan: await planOf(trx, event) } : null;
	}
	const template = await templateQueries.findById(trx, source.templateId);
	if (!template || !(await mayAct(trx, deps.actor, "events.create", { officeId: template.officeId }))) return null;
	return { officeId: template.officeId, plan: storedPlan(template.plan) };
}
