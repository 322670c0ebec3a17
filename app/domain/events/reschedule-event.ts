import { newId, type Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as registrationCommands from "#db/commands/registrations";
import * as eventQueries from "#db/queries/events";
import type { EventDay, EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import { toInstant } from "../calendar/time-zone";
import type { Deps } from "../deps";
import { announceSpeakers } from "../messages/announce-speakers";
import { changeSeats } from "../registrations/change-seats";
import { offerEndFromNow } from "../registrations/offer-rules";
import { announceSchedule } from "./announce-schedule";
import { changesBetween } from "./changes";
import { derivedInstants } from "./derived";
import { refuseStale } from "./form-version";
import { phaseOf } from "./lifecycle";
import { reachesEvent } from "./reach";
import { isOver, missingForPublication, type PlannedDay, type PlannedWindow, scheduleProblem } from "./rules";
import { isSameSchedule, scheduleFacts } from "./schedule-facts";
import { scheduleFields } from "./schedule-fields";
import type { MeetingPackage } from "./types";

export interface ScheduleInput extends PlannedWindow {
	/** In order. A day with an id keeps its calendar entries wherever it moves; `null` is a new day. */
	days: readonly (PlannedDay & { id: string | null; meetingPackage?: MeetingPackage | null })[];
}

/**
 * Sets days, registration window and the cut-off for changes by participants. On a published event everybody registered gets a letter and a calendar update in
 * the same transaction; a postponed one is published again by its new dates. Days left out are taken off the schedule,
 * and the sessions of a day move with its date. `version` is what the form showed, as with `editEvent`.
 */
export async function rescheduleEvent(deps: Deps, eventId: string, input: ScheduleInput, version?: string) {
	// Seats given back while the date was open go to those who waited.
	return changeSeats(deps, eventId, async (trx, event) => {
		if (!(await reachesEvent(trx, deps.actor, "events.write", event)))
			return { ok: false, reason: "no-such-event" } as const;
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" } as const;
		const { registrationOpensAtLocal, registrationClosesAtLocal } = input;
		// Who says nothing about the cut-off leaves it as it is.
		const { editClosesAtLocal = event.editClosesAtLocal } = input;
		const window = { registrationOpensAtLocal, registrationClosesAtLocal, editClosesAtLocal };
		const problem = scheduleProblem(input.days, window);
		if (problem) return { ok: false, ...problem } as const;
		const days = await eventQueries.listDays(trx, eventId);
		const stale = refuseStale(version, scheduleFields(event, days), scheduleFields(window, input.days));
		if (stale) return stale;
		if (input.days.some(({ id }) => id !== null && !days.some((day) => day.id === id)))
			return { ok: false, reason: "no-such-day" } as const;

		const status = event.status === "postponed" ? "published" : event.status;
		const at = deps.now().toISOString();
		const after = { ...event, ...window, ...derivedInstants(event.timeZone, input.days, window), status };
		const before = scheduleFacts(event, days);
		const isMoved = !isSameSchedule(before, { ...before, days: input.days.map(timesOf) });
		if (status === "published") {
			if (isMoved && isOver(phaseOf(event, deps.now()))) return { ok: false, reason: "finished" } as const;
			const sessions = await eventQueries.listSessions(trx, eventId);
			const quotas = await eventQueries.listQuotas(trx, eventId);
			const missing = missingForPublication(after, input.days, sessions, quotas);
			if (missing.length > 0) return { ok: false, reason: "incomplete", missing } as const;
			if ((isMoved || status !== event.status) && (after.endsAt ?? "") <= at)
				return { ok: false, reason: "in-the-past" } as const;
		}
		const refused = await arrangeDays(trx, deps, event, days, input.days);
		if (refused) return { ok: false, ...refused } as const;

		const isAnnounced = status === "published" && (isMoved || status !== event.status);
		await eventCommands.update(trx, eventId, {
			...window,
			...derivedInstants(event.timeZone, input.days, window),
			status,
			statusReason: null,
			scheduleVersion: event.scheduleVersion + (isMoved ? 1 : 0),
			updatedAt: at,
		});
		await record(trx, deps, {
			action: isAnnounced ? "event.rescheduled" : "event.edited",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			...changesBetween({ ...event, days: before.days }, { ...after, days: input.days.map(timesOf) }),
		});
		await announceSpeakers(trx, deps, eventId);
		const told = isAnnounced ? await announceSchedule(trx, deps, eventId, before) : 0;
		if (isAnnounced)
			await registrationCommands.restartOffers(trx, eventId, offerEndFromNow({ ...event, ...after }, deps.now()));
		return { ok: true, told } as const;
	});
}

const timesOf = ({ startsAtLocal, endsAtLocal }: PlannedDay) => ({ startsAtLocal, endsAtLocal });

/** Writes the days as planned. A reason when a day that has sessions or attendance would disappear. */
async function arrangeDays(
	trx: Tx,
	{ now }: Deps,
	event: EventRow,
	days: readonly EventDay[],
	planned: ScheduleInput["days"],
) {
	const sessions = await eventQueries.listSessions(trx, event.id);
	const removed = days.filter((day) => !planned.some(({ id }) => id === day.id));
	for (const day of removed) {
		if (sessions.some((session) => session.dayId === day.id))
			return { reason: "day-has-sessions", dayId: day.id } as const;
		if (await eventQueries.existsAttendance(trx, day.id))
			return { reason: "day-has-attendance", dayId: day.id } as const;
	}
	for (const day of removed) {
		if (event.status === "draft") await eventCommands.deleteDay(trx, day.id);
		else await eventCommands.markDayRemoved(trx, day.id, now().toISOString());
	}
	// Positions are unique among the days of an event: step aside first, then take the new places.
	for (const [index, day] of days.entries())
		if (!removed.includes(day)) await eventCommands.updateDay(trx, day.id, { position: -1 - index });
	for (const [index, plan] of planned.entries()) {
		const times = {
			...timesOf(plan),
			...(plan.meetingPackage === undefined ? {} : { meetingPackage: plan.meetingPackage }),
			startsAt: toInstant(plan.startsAtLocal, event.timeZone),
			endsAt: toInstant(plan.endsAtLocal, event.timeZone),
		};
		if (plan.id === null) {
			await eventCommands.insertDay(trx, { id: newId(), eventId: event.id, position: index + 1, ...times });
			continue;
		}
		await eventCommands.updateDay(trx, plan.id, { position: index + 1, ...times });
		const date = plan.startsAtLocal.slice(0, 10);
		for (const session of sessions) {
			if (session.dayId !== plan.id || session.startsAtLocal.startsWith(date)) continue;
			await eventCommands.updateSession(trx, session.id, {
				startsAtLocal: `${date}${session.startsAtLocal.slice(10)}`,
				endsAtLocal: `${date}${session.endsAtLocal.slice(10)}`,
			});
		}
	}
	return null;
}
