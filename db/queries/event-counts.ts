import { sql } from "kysely";
import type { Category, Gender, RegistrationStatus } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";

/** People of one event in figures. */
export interface EventCounts {
	registered: number;
	byStatus: Record<RegistrationStatus, number>;
	withoutEmail: number;
	/** Confirmed people who were there on any day. */
	attended: number;
	/** Present on every day: eligible for a certificate. */
	attendedEveryDay: number;
	/** Index 0 is the first day. */
	attendedByDay: number[];
	attendedByCategory: Record<Category, number>;
	attendedByGender: Record<Gender, number>;
}

/** Counts registrations and attendance of one event, in three queries whatever its size. */
export async function countEvent(db: ReadDb, eventId: string): Promise<EventCounts> {
	const counts: EventCounts = {
		registered: 0,
		byStatus: { pending: 0, confirmed: 0, waitlisted: 0, rejected: 0, cancelled: 0, replaced: 0 },
		withoutEmail: 0,
		attended: 0,
		attendedEveryDay: 0,
		attendedByDay: [],
		attendedByCategory: { employer: 0, union: 0, cooperative: 0, government: 0, other: 0 },
		attendedByGender: { female: 0, male: 0 },
	};
	const statuses = await db
		.selectFrom("registrations")
		.select((eb) => [
			"status",
			eb.fn.countAll<number>().as("people"),
			eb.fn.sum<number>(sql`case when email is null then 1 else 0 end`).as("withoutEmail"),
		])
		.where("eventId", "=", eventId)
		.groupBy("status")
		.execute();
	for (const { status, people, withoutEmail } of statuses) {
		counts.registered += people;
		counts.byStatus[status] = people;
		counts.withoutEmail += withoutEmail;
	}
	const days = await db
		.selectFrom("eventDays")
		.leftJoin("attendances", (join) =>
			join
				.onRef("attendances.dayId", "=", "eventDays.id")
				.on("attendances.sessionId", "is", null)
				.on("attendances.undoneAt", "is", null),
		)
		.select((eb) => ["position", eb.fn.count<number>("attendances.id").as("people")])
		.where("eventDays.eventId", "=", eventId)
		.where("eventDays.removedAt", "is", null)
		.groupBy("position")
		.orderBy("position")
		.execute();
	counts.attendedByDay = days.map((day) => day.people);
	const people = await db
		.with("presence", (cte) =>
			cte
				.selectFrom("attendances")
				.innerJoin("registrations", "registrations.id", "attendances.registrationId")
				.select((eb) => [
					"registrations.id",
					"registrations.category",
					"registrations.gender",
					eb.fn.countAll<number>().as("days"),
				])
				.where("registrations.eventId", "=", eventId)
				.where("attendances.sessionId", "is", null)
				.where("attendances.undoneAt", "is", null)
				.groupBy(["registrations.id", "registrations.category", "registrations.gender"]),
		)
		.selectFrom("presence")
		.select((eb) => ["category", "gender", "days", eb.fn.countAll<number>().as("people")])
		.groupBy(["category", "gender", "days"])
		.execute();
	for (const row of people) {
		counts.attended += row.people;
		counts.attendedByCategory[row.category] += row.people;
		if (row.gender) counts.attendedByGender[row.gender] += row.people;
		if (row.days === days.length) counts.attendedEveryDay += row.people;
	}
	return counts;
}
