import { newId } from "#db/client";
import type { NewAttendance } from "#db/tables/attendance";
import type { NewConsent, NewRegistration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import type { RecordedEvent, RecordedRegistration } from "../events/recorded-event";
import { tokenHash } from "../links";
import { wayOf } from "./consents";
import { personKey, searchText } from "./identity";

/** The rows that recorded registrations become; a person comes before whoever replaced them. */
export interface RecordedPeople {
	registrations: NewRegistration[];
	consents: NewConsent[];
	attendances: NewAttendance[];
}

/** Turns recorded registrations, consents and check-ins into rows, without deciding anything anew. */
export function recordedRegistrations(
	deps: Deps,
	eventId: string,
	recorded: RecordedEvent,
	days: readonly { id: string; position: number }[],
): RecordedPeople {
	const ids = new Map(recorded.registrations.map(({ key }) => [key, newId()]));
	const people: RecordedPeople = { registrations: [], consents: [], attendances: [] };
	const replacedFirst = [...recorded.registrations].sort(
		(a, b) => Number(a.replacesKey !== null) - Number(b.replacesKey !== null),
	);
	for (const one of replacedFirst) {
		const id = ids.get(one.key) as string;
		people.registrations.push(row(deps, eventId, id, one, one.replacesKey ? (ids.get(one.replacesKey) ?? null) : null));
		people.consents.push({
			id: newId(),
			registrationId: id,
			purpose: "event_organisation",
			noticeVersion: one.noticeVersion,
			source: one.source,
			givenAt: instant(one.registeredAt),
			way: wayOf(one),
		});
		for (const arrival of one.attendance) {
			const day = days.find(({ position }) => position === arrival.day);
			if (!day) throw new Error(`${one.code}: checked in on day ${arrival.day}, which does not exist.`);
			people.attendances.push({
				id: newId(),
				registrationId: id,
				dayId: day.id,
				method: arrival.method,
				station: arrival.station,
				checkedInAt: instant(arrival.checkedInAt),
				recordedAt: instant(arrival.recordedAt),
				recordedById: null,
				recordedByName: arrival.station ?? "",
				isOffline: arrival.isOffline ? 1 : 0,
				undoneAt: null,
				undoneById: null,
			});
		}
	}
	return people;
}

function row(deps: Deps, eventId: string, id: string, one: RecordedRegistration, replacesId: string | null) {
	const { key: _key, replacesKey: _replaces, attendance: _attendance, ...facts } = one;
	const registeredAt = instant(one.registeredAt);
	return {
		...facts,
		id,
		eventId,
		...personKey(one),
		searchFolded: searchText(one),
		language: "id",
		linkHash: tokenHash(deps.links.token("registration", id, 1)),
		passHash: tokenHash(deps.links.token("pass", id, 1)),
		replacesId,
		formKey: null,
		formHash: null,
		isOverQuota: one.isOverQuota ? 1 : 0,
		isFictional: 1,
		registeredAt,
		waitlistedAt: one.status === "waitlisted" || one.promotedAt ? registeredAt : null,
		confirmedAt: one.status === "confirmed" ? instant(one.promotedAt ?? one.registeredAt) : null,
		promotedAt: one.promotedAt ? instant(one.promotedAt) : null,
		endedAt: one.endedAt ? instant(one.endedAt) : null,
		updatedAt: registeredAt,
	} as const satisfies NewRegistration;
}

const instant = (text: string): string => new Date(text).toISOString();
