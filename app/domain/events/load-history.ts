import { inTransaction, newId, type Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as recordedCommands from "#db/commands/recorded";
import { record } from "../audit/record";
import { toInstant } from "../calendar/time-zone";
import type { Deps } from "../deps";
import { recordedQuestions } from "../discussion/recorded-questions";
import { recordedFollowups } from "../followups/recorded-followups";
import { recordedMinutes } from "../minutes/recorded-minutes";
import { recordedRegistrations } from "../registrations/recorded-registrations";
import { placePeople } from "../speakers/session-people";
import { fold } from "../text";
import type { RecordedEvent } from "./recorded-event";

/**
 * Writes an event that is over, with its outcomes as they were recorded: who registered and came, what was
 * said, asked and promised.
 * Nobody gets a letter and no seat is decided anew. One audit entry tells of the whole. Returns the event's id, or
 * refuses a slug that is taken.
 */
export async function loadHistory(deps: Deps, recorded: RecordedEvent) {
	return inTransaction(deps.db, async (trx) => {
		const eventId = newId();
		const days = recorded.days.map((day, index) => ({
			id: newId(),
			eventId,
			position: index + 1,
			...day,
			startsAt: toInstant(day.startsAtLocal, recorded.timeZone),
			endsAt: toInstant(day.endsAtLocal, recorded.timeZone),
		}));
		if (!(await eventCommands.insert(trx, eventRow(deps, eventId, recorded, days))))
			return { ok: false, reason: "slug-taken" } as const;
		const sessionIds = await insertProgramme(trx, deps, eventId, recorded, days);
		const people = recordedRegistrations(deps, eventId, recorded, days);
		await recordedCommands.insertRegistrations(trx, people);
		const questions = recordedQuestions(eventId, recorded, sessionIds);
		await recordedCommands.insertQuestions(trx, [...questions.values()]);
		const promises = recordedFollowups(deps, eventId, recorded, questions);
		await recordedCommands.insertFollowups(trx, promises);
		await recordedCommands.insertMinutes(trx, recordedMinutes(eventId, recorded, sessionIds, promises.followups));
		await record(trx, deps, {
			action: "event.loaded",
			subjectId: eventId,
			eventId,
			officeId: recorded.officeId,
			after: { registrations: people.registrations.length, followups: promises.followups.length },
		});
		return { ok: true, eventId } as const;
	});
}

function eventRow(deps: Deps, id: string, recorded: RecordedEvent, days: { startsAt: string; endsAt: string }[]) {
	const at = deps.now().toISOString();
	return {
		id,
		slug: recorded.slug,
		officeId: recorded.officeId,
		kind: recorded.kind,
		status: "published",
		mode: recorded.mode,
		title: recorded.title,
		titleFolded: fold(recorded.title),
		purpose: recorded.purpose,
		hostName: recorded.hostName,
		venueName: recorded.venueName,
		venueAddress: recorded.venueAddress,
		regencyCode: recorded.regencyCode,
		onlineUrl: recorded.onlineUrl,
		timeZone: recorded.timeZone,
		startsAt: days[0]?.startsAt ?? null,
		endsAt: days.at(-1)?.endsAt ?? null,
		registrationOpensAtLocal: recorded.registrationOpensAt.slice(0, 16),
		registrationClosesAtLocal: recorded.registrationClosesAt.slice(0, 16),
		registrationOpensAt: new Date(recorded.registrationOpensAt).toISOString(),
		registrationClosesAt: new Date(recorded.registrationClosesAt).toISOString(),
		needsApproval: recorded.needsApproval ? 1 : 0,
		contactName: recorded.contactName,
		contactPhone: recorded.contactPhone,
		contactEmail: null,
		codePrefix: recorded.codePrefix,
		exampleAsOf: recorded.exampleAsOf,
		isFictional: 1,
		publishedAt: new Date(recorded.registrationOpensAt).toISOString(),
		statusReason: null,
		createdAt: at,
		updatedAt: at,
	} as const;
}

/** Days, topics, sessions with their people, and quotas. Returns the ids of the sessions by their keys. */
async function insertProgramme(
	trx: Tx,
	deps: Deps,
	eventId: string,
	recorded: RecordedEvent,
	days: {
		id: string;
		eventId: string;
		position: number;
		startsAtLocal: string;
		endsAtLocal: string;
		startsAt: string;
		endsAt: string;
	}[],
): Promise<Map<string, string>> {
	const sessionIds = new Map<string, string>();
	for (const day of days) await eventCommands.insertDay(trx, day);
	await eventCommands.replaceTopics(
		trx,
		eventId,
		recorded.topics.map((topic) => ({ topic, topicFolded: fold(topic) })),
	);
	for (const { key, day, people, ...session } of recorded.sessions) {
		const dayId = days.find(({ position }) => position === day)?.id;
		if (!dayId) throw new Error(`${recorded.slug}: a session lies on day ${day}, which does not exist.`);
		const id = newId();
		sessionIds.set(key, id);
		await eventCommands.insertSession(trx, {
			id,
			eventId,
			dayId,
			room: "",
			createdAt: deps.now().toISOString(),
			...session,
		});
		if (people.length > 0) await placePeople(trx, deps, { id: eventId, isFictional: 1 }, id, people);
	}
	for (const [category, seats] of Object.entries(recorded.quotas)) {
		await eventCommands.setQuota(trx, eventId, category as keyof typeof recorded.quotas, { seats });
	}
	return sessionIds;
}
