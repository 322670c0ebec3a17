import * as eventCommands from "#db/commands/events";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { changeSeats } from "../registrations/change-seats";
import { seatsOf } from "../registrations/rules";
import { type Category, categories } from "../registrations/types";
import { changesBetween } from "./changes";
import { reachesOffice } from "./reach";

export type Seats = Record<Category, number>;

/**
 * Sets the seats of every party; 0 does not invite it. Raising a quota promotes people who wait. A quota below the
 * people already confirmed is refused with their number: somebody has to decide first who steps back.
 */
export async function setQuotas(deps: Deps, eventId: string, seats: Seats) {
	return changeSeats(deps, eventId, async (trx, event) => {
		if (!(await reachesOffice(trx, deps.actor, event.officeId))) return { ok: false, reason: "no-such-event" } as const;
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" } as const;
		const quotas = await eventQueries.listQuotas(trx, eventId);
		const confirmed = await registrationQueries.countSeats(trx, eventId);
		const lowered = categories.filter((category) => seats[category] < seatsOf(quotas, category));
		const tooLow = lowered.filter((category) => seats[category] < confirmed[category]);
		if (tooLow.length > 0)
			return {
				ok: false,
				reason: "below-confirmed",
				confirmed: tooLow.map((category) => ({ category, confirmed: confirmed[category] })),
			} as const;
		if (event.status !== "draft" && categories.every((category) => seats[category] === 0))
			return { ok: false, reason: "nobody-invited" } as const;
		for (const category of categories) await eventCommands.setQuota(trx, eventId, category, seats[category]);
		const before = Object.fromEntries(categories.map((category) => [category, seatsOf(quotas, category)]));
		await record(trx, deps, {
			action: "event.edited",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			...changesBetween(before, seats),
		});
		return { ok: true } as const;
	});
}
