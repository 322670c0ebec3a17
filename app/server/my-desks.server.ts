import type { Reach } from "#app/domain/accounts/types";
import { toLocal } from "#app/domain/calendar/time-zone";
import type { MyDesk } from "#app/ui/attendance/my-desks";
import type { ReadDb } from "#db/client";
import * as eventOfficerQueries from "#db/queries/event-officers";

const day = 86_400_000;

/** After a dialogue its desk stays in the list this long, for ticks on paper that are typed in later. */
const daysAfterwards = 14;

/** The desks somebody may open: all they are named for, today's first; an organiser sees those of today. */
export async function listMyDesks(
	read: ReadDb,
	{ reach, isNamed }: { reach: Reach; isNamed: boolean },
	now: Date,
): Promise<MyDesk[]> {
	const from = (days: number) => new Date(now.getTime() + days * day).toISOString();
	const [since, until] = isNamed ? [from(-daysAfterwards), from(3_650)] : [from(-1), from(1)];
	const events = await eventOfficerQueries.listDesks(read, { reach, since, until });
	const desks = events.map(({ id, title, venueName, timeZone, firstDayLocal, lastDayLocal }): MyDesk => {
		const today = toLocal(now.toISOString(), timeZone).slice(0, 10);
		const when = lastDayLocal.slice(0, 10) < today ? "past" : firstDayLocal.slice(0, 10) > today ? "coming" : "today";
		return { id, title, venueName, firstDayLocal, lastDayLocal, when };
	});
	return isNamed ? desks : desks.filter(({ when }) => when === "today");
}
