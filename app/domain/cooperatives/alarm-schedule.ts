import { DateTime } from "luxon";
import type { TimeZone } from "../events/types";
import { dateIn } from "../followups/rules";
import { type Alarm, type AlarmFacts, alarmsAt } from "./rules";

/** Alarms leave from this hour on, so that nobody's telephone rings at night. */
const alarmHour = 8;

/** The date whose alarms are to leave now in a zone: today from 08.00 on, before that still yesterday's. */
export function alarmDate(timeZone: TimeZone, now: Date): string {
	return dateIn(timeZone, new Date(now.getTime() - alarmHour * 3_600_000));
}

/**
 * The alarms of a date that were not raised before. Each subject has at most one, so that after a pause only what holds
 * now is raised and nothing that it has overtaken; a new date of the certificate or a new stage has alarms of its own.
 */
export function newAlarms(facts: AlarmFacts, raised: readonly Alarm[], asOf: string): Alarm[] {
	const known = new Set(raised.map(keyOf));
	return alarmsAt(facts, asOf).filter((alarm) => !known.has(keyOf(alarm)));
}

/** Which of the raised alarms still hold at a date: a renewed certificate, a report or a move silences them. */
export function stillHolding<A extends Alarm>(facts: AlarmFacts, raised: readonly A[], asOf: string): A[] {
	const holding = new Set(alarmsAt(facts, asOf).map(keyOf));
	return raised.filter((alarm) => holding.has(keyOf(alarm)));
}

/** The latest Monday 08.00 in a zone, as a UTC instant: what was raised before it belongs into a digest. */
export function digestMoment(timeZone: TimeZone, now: Date): string {
	const reached = DateTime.fromJSDate(now, { zone: timeZone }).minus({ hours: alarmHour }).startOf("week");
	return reached.plus({ hours: alarmHour }).toUTC().toISO() ?? now.toISOString();
}

function keyOf({ kind, dueOn }: Alarm): string {
	return `${kind}:${dueOn}`;
}
