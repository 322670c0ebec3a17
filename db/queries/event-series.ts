import type { ReadDb } from "../client";
import type { EventSeries } from "../tables/events";

/** One series, whosever it is. */
export function findById(db: ReadDb, id: string): Promise<EventSeries | undefined> {
	return db.selectFrom("eventSeries").selectAll().where("id", "=", id).executeTakeFirst();
}

/** A series as one line of a list. */
export interface SeriesListItem {
	id: string;
	name: string;
	officeName: string;
	events: number;
	/** When its first day and its last one begin. */
	firstDayLocal: string | null;
	lastDayLocal: string | null;
}

/** The series of these offices (`null`: of all), latest first, at most 200. */
export function listByOffices(db: ReadDb, officeIds: readonly string[] | null): Promise<SeriesListItem[]> {
	let query = db
		.selectFrom("eventSeries")
		.innerJoin("offices", "offices.id", "eventSeries.officeId")
		.leftJoin("events", "events.seriesId", "eventSeries.id")
		.leftJoin("eventDays", (join) =>
			join.onRef("eventDays.eventId", "=", "events.id").on("eventDays.removedAt", "is", null),
		);
	if (officeIds) query = query.where("eventSeries.officeId", "in", [...officeIds]);
	return query
		.select((eb) => [
			"eventSeries.id",
			"eventSeries.name",
			"offices.name as officeName",
			eb.fn.count<number>("events.id").distinct().as("events"),
			eb.fn.min("eventDays.startsAtLocal").as("firstDayLocal"),
			eb.fn.max("eventDays.startsAtLocal").as("lastDayLocal"),
		])
		.groupBy(["eventSeries.id", "eventSeries.name", "offices.name", "eventSeries.createdAt"])
		.orderBy("eventSeries.createdAt", "desc")
		.orderBy("eventSeries.id", "desc")
		.limit(200)
		.execute();
}
