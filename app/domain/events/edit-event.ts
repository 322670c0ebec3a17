import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as eventQueries from "#db/queries/events";
import * as regionQueries from "#db/queries/regions";
import { record } from "../audit/record";
import { toInstant } from "../calendar/time-zone";
import type { Deps } from "../deps";
import { announceSpeakers } from "../messages/announce-speakers";
import { fold } from "../text";
import { announceDetails } from "./announce-details";
import { announceSchedule } from "./announce-schedule";
import { changesBetween } from "./changes";
import { derivedInstants } from "./derived";
import { detailsFields } from "./details-fields";
import { refuseStale } from "./form-version";
import { phaseOf } from "./lifecycle";
import { lockOwnEvent } from "./reach";
import { isOver, missingForPublication } from "./rules";
import { isSameSchedule, scheduleFacts } from "./schedule-facts";
import { codePrefix } from "./slug";
import type { EventKind, EventMode, TimeZone } from "./types";

export interface EventDetails {
	title: string;
	kind: EventKind;
	purpose: string;
	topics: readonly string[];
	hostName: string;
	venueName: string;
	venueAddress: string;
	regencyCode: string | null;
	mode: EventMode;
	timeZone: TimeZone;
	onlineUrl: string | null;
	contactName: string;
	/** E.164. */
	contactPhone: string | null;
	contactEmail: string | null;
	needsApproval: boolean;
	/** A participant's change of an approved registration asks for a new look. */
	editResetsApproval: boolean;
	/** Whether calendars that show an older title or host are brought up to date, by letter; a new place always is. */
	sendsUpdate?: boolean;
}

/**
 * Changes what an event is about and where it is. On a published event a new place or zone goes out to everybody
 * registered, and nothing publication needs may be emptied; the place of a finished one stays as it was. A form says
 * with `version` what it showed, and does not change back unseen what somebody else changed. `corrected` counts those
 * whose calendar entries only show other words.
 */
export async function editEvent(deps: Deps, eventId: string, details: EventDetails, version?: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" } as const;
		const topicsBefore = await eventQueries.listTopics(trx, eventId);
		const stale = refuseStale(version, detailsFields(event, topicsBefore), detailsFields(details, details.topics));
		if (stale) return stale;
		const region = details.regencyCode ? await regionQueries.findRegency(trx, details.regencyCode) : undefined;
		if (details.regencyCode && !region) return { ok: false, reason: "no-such-region" } as const;
		if (!region && details.mode !== "online") return { ok: false, reason: "region-required" } as const;

		const days = await eventQueries.listDays(trx, eventId);
		const { topics, needsApproval, editResetsApproval, sendsUpdate = false, ...columns } = details;
		const at = deps.now().toISOString();
		const changed = {
			...columns,
			titleFolded: fold(details.title),
			needsApproval: needsApproval ? (1 as const) : (0 as const),
			editResetsApproval: editResetsApproval ? (1 as const) : (0 as const),
			// Codes that were handed out keep their letters.
			codePrefix: event.publishedAt ? event.codePrefix : codePrefix(region?.name ?? null),
			...derivedInstants(details.timeZone, days, event),
			updatedAt: at,
		};
		const after = { ...event, ...changed };
		const before = scheduleFacts(event, days);
		const isMoved = !isSameSchedule(before, scheduleFacts(after, days));
		if (isMoved && isOver(phaseOf(event, deps.now()))) return { ok: false, reason: "finished" } as const;
		if (event.status === "published") {
			const sessions = await eventQueries.listSessions(trx, eventId);
			const missing = missingForPublication(after, days, sessions, await eventQueries.listQuotas(trx, eventId));
			if (missing.length > 0) return { ok: false, reason: "incomplete", missing } as const;
		}

		const scheduleVersion = event.scheduleVersion + (isMoved ? 1 : 0);
		await eventCommands.update(trx, eventId, { ...changed, scheduleVersion });
		if (event.timeZone !== details.timeZone)
			for (const day of days)
				await eventCommands.updateDay(trx, day.id, {
					startsAt: toInstant(day.startsAtLocal, details.timeZone),
					endsAt: toInstant(day.endsAtLocal, details.timeZone),
				});
		await eventCommands.replaceTopics(
			trx,
			eventId,
			topics.map((topic) => ({ topic, topicFolded: fold(topic) })),
		);
		await record(trx, deps, {
			action: "event.edited",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			...changesBetween({ ...event, topics: topicsBefore }, { ...after, topics }),
		});
		await announceSpeakers(trx, deps, eventId);
		if (event.status !== "published") return { ok: true, told: 0, corrected: 0 } as const;
		if (isMoved) return { ok: true, told: await announceSchedule(trx, deps, eventId, before), corrected: 0 } as const;
		return { ok: true, told: 0, corrected: sendsUpdate ? await announceDetails(trx, deps, eventId) : 0 } as const;
	});
}
