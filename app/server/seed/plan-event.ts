import type { Deps } from "#app/domain/deps";
import { createEvent } from "#app/domain/events/create-event";
import { editEvent } from "#app/domain/events/edit-event";
import { publishEvent } from "#app/domain/events/publish-event";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { saveSession } from "#app/domain/events/save-session";
import { setQuotas } from "#app/domain/events/set-quotas";
import type { EventKind, EventMode, SessionKind, TimeZone } from "#app/domain/events/types";
import type { Category } from "#app/domain/registrations/types";
import type { SessionPersonInput } from "#app/domain/speakers/session-people";
import * as eventQueries from "#db/queries/events";

/** What the three parties of a dialogue are to have, with room left for guests. */
const evenShares = { employer: 30, union: 30, cooperative: 30, government: null, other: null };

/** An event of a scenario, planned as an organiser would. */
export interface PlannedEvent {
	officeId: string;
	kind: EventKind;
	mode: EventMode;
	title: string;
	purpose: string;
	topics: readonly string[];
	hostName: string;
	venueName: string;
	venueAddress: string;
	regencyCode: string;
	onlineUrl: string | null;
	timeZone: TimeZone;
	contactName: string;
	contactPhone: string | null;
	needsApproval: boolean;
	days: readonly { startsAtLocal: string; endsAtLocal: string }[];
	registrationOpensAtLocal: string;
	registrationClosesAtLocal: string;
	quotas: Readonly<Record<Category, number>>;
	sessions: readonly {
		day: number;
		kind: SessionKind;
		title: string;
		start: string;
		end: string;
		/** Empty without one. */
		room?: string;
		people: readonly SessionPersonInput[];
	}[];
}

/** Creates, fills in and, unless it stays a draft, publishes an event. Returns its id. */
export async function planEvent(deps: Deps, plan: PlannedEvent, { isDraft = false } = {}): Promise<string> {
	const { officeId, quotas, days, sessions, registrationOpensAtLocal, registrationClosesAtLocal, ...details } = plan;
	const { eventId } = succeeded(
		await createEvent(deps, {
			title: details.title,
			kind: details.kind,
			officeId,
			regencyCode: details.regencyCode,
			mode: details.mode,
			timeZone: details.timeZone,
			isFictional: true,
		}),
	);
	succeeded(await editEvent(deps, eventId, { ...details, contactEmail: null, editResetsApproval: false }));
	succeeded(
		await rescheduleEvent(deps, eventId, {
			days: days.map((day) => ({ id: null, ...day })),
			registrationOpensAtLocal,
			registrationClosesAtLocal,
		}),
	);
	const stored = await eventQueries.listDays(deps.db, eventId);
	for (const { day, start, end, room = "", ...session } of sessions) {
		const dayId = stored[day - 1]?.id ?? "";
		succeeded(await saveSession(deps, eventId, null, { ...session, dayId, startTime: start, endTime: end, room }));
	}
	succeeded(await setQuotas(deps, eventId, quotas, { settings: { targetPercent: evenShares, walkInSeats: 5 } }));
	if (!isDraft) succeeded(await publishEvent(deps, eventId));
	return eventId;
}

/** A scenario's steps all succeed; a refusal is a mistake in the scenario. */
export function succeeded<A extends { ok: boolean }>(answer: A): Extract<A, { ok: true }> {
	if (!answer.ok) throw new Error(`The scenario was refused: ${JSON.stringify(answer)}`);
	return answer as Extract<A, { ok: true }>;
}
