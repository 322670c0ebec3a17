import { formatDate, formatDateRange, formatTimeRange } from "#app/i18n/format";
import type { Row } from "./blocks";
import type { EventFacts, EventPlan, RegistrationFacts } from "./facts";
import type { Voice } from "./letter";

/** "Kamis, 16 September 2021, pukul 08.00–16.00 WIB", one line a day. */
export function timeLines(plan: Pick<EventPlan, "days" | "timeZone">, { t, language }: Voice): string {
	return plan.days
		.map(({ start, end }) =>
			t.dayLine(formatDate(start, language), formatTimeRange(start, end, plan.timeZone, language)),
		)
		.join("\n");
}

/** Venue, address and region, one line each. */
export function placeLines(plan: Pick<EventPlan, "venue" | "address" | "region">): string {
	return [plan.venue, plan.address, plan.region].filter((line) => line !== "").join("\n");
}

/** Whether people come to a place, where a ticket is shown. */
export const hasDesk = (plan: Pick<EventPlan, "venue" | "address" | "region">) => placeLines(plan) !== "";

/** "Tangerang, 16–17 September 2021", as subjects say it. */
export function whenAndWhere(event: EventFacts, { t, language }: Voice): string {
	const first = event.days[0];
	const last = event.days.at(-1);
	return first && last ? t.whenPlace(event.place, formatDateRange(first.start, last.start, language)) : event.place;
}

/** What, when and where. The joining link is for those who have a seat. */
export function eventRows(event: EventFacts, voice: Voice): Row[] {
	const { rows } = voice.t;
	return [
		[rows.event, event.title],
		[rows.when, timeLines(event, voice)],
		[rows.where, placeLines(event)],
	];
}

/** The event, how to join it from afar, and for whom the seat is. */
export function seatRows(facts: RegistrationFacts, voice: Voice): Row[] {
	const { rows, categories } = voice.t;
	return [
		...eventRows(facts.event, voice),
		[rows.online, facts.event.onlineUrl ?? ""],
		[rows.category, categories[facts.category]],
	];
}
