import type { Reach } from "#app/domain/accounts/types";
import type { ReadDb } from "../client";
import type { EventRow } from "../tables/events";
import type { Followup, FollowupCarryover } from "../tables/followups";
import { eventWithin } from "./within-reach";

/** The later dialogues that took a follow-up up, latest first; at most 50. */
export function listEventsOf(db: ReadDb, followupId: string): Promise<(FollowupCarryover & { eventTitle: string })[]> {
	return db
		.selectFrom("followupCarryovers")
		.innerJoin("events", "events.id", "followupCarryovers.eventId")
		.selectAll("followupCarryovers")
		.select("events.title as eventTitle")
		.where("followupCarryovers.followupId", "=", followupId)
		.orderBy("followupCarryovers.carriedAt", "desc")
		.orderBy("followupCarryovers.eventId")
		.limit(50)
		.execute();
}

/** A follow-up of another dialogue, with what its due date is read by. */
export interface OtherFollowup
	extends Pick<Followup, "id" | "code" | "title" | "status" | "dueOn" | "organisationName" | "eventId"> {
	eventTitle: string;
	officeId: string;
	timeZone: EventRow["timeZone"];
	exampleAsOf: string | null;
}

function others(db: ReadDb) {
	return db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.select([
			"followups.id",
			"followups.code",
			"followups.title",
			"followups.status",
			"followups.dueOn",
			"followups.organisationName",
			"followups.eventId",
			"events.title as eventTitle",
			"events.officeId",
			"events.timeZone",
			"events.exampleAsOf",
		]);
}

/**
 * Open follow-ups of dialogues in the same province that began earlier, within a reach, those of the
 * same kota or kabupaten first; without those this dialogue has taken up. At most `limit`, or only those with these ids.
 */
export function listCandidates(
	db: ReadDb,
	event: Pick<EventRow, "id" | "startsAt" | "regencyCode">,
	search: { within: Reach; now: string; ids?: readonly string[]; limit: number },
): Promise<OtherFollowup[]> {
	const { within, ids } = search;
	const regency = event.regencyCode ?? "";
	return others(db)
		.where("followups.status", "in", ["not_started", "in_progress"])
		.where("events.id", "!=", event.id)
		.where("events.regencyCode", "like", `${regency.slice(0, 2) || "-"}.%`)
		.where("events.startsAt", "<", event.startsAt ?? search.now)
		.where(eventWithin(within))
		.$if(ids !== undefined, (query) => query.where("followups.id", "in", ids?.length ? ids : [""]))
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("followupCarryovers")
						.select("followupCarryovers.followupId")
						.whereRef("followupCarryovers.followupId", "=", "followups.id")
						.where("followupCarryovers.eventId", "=", event.id),
				),
			),
		)
		.orderBy((eb) => eb.case().when("events.regencyCode", "=", regency).then(0).else(1).end())
		.orderBy("followups.dueOn")
		.orderBy("followups.id")
		.limit(search.limit)
		.execute();
}

/** Follow-ups that a dialogue has taken up from earlier ones, by due date; at most 200. */
export function listCarried(db: ReadDb, eventId: string): Promise<OtherFollowup[]> {
	return others(db)
		.innerJoin("followupCarryovers", "followupCarryovers.followupId", "followups.id")
		.where("followupCarryovers.eventId", "=", eventId)
		.orderBy("followups.dueOn")
		.orderBy("followups.id")
		.limit(200)
		.execute();
}
