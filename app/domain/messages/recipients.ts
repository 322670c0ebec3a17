import type { ReadDb } from "#db/client";
import * as letterQueries from "#db/queries/letters";
import * as regionQueries from "#db/queries/regions";
import type { EventDay, EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { isDeliverableAddress } from "./address";

/** Somebody who is to be told something, with what they registered for as it is now. */
export interface Recipient {
	registration: Registration;
	event: EventRow;
	/** The days of the event, first one first. */
	days: EventDay[];
	/** Days taken off the schedule, which calendars may still show. */
	removedDays: EventDay[];
	region: regionQueries.Region | undefined;
}

/** The recipients of these registrations, in the order given; an unknown id has none. A fixed number of queries. */
export async function loadRecipients(db: ReadDb, registrationIds: readonly string[]): Promise<Recipient[]> {
	const registrations = new Map(
		(await letterQueries.listRegistrations(db, registrationIds)).map((row) => [row.id, row]),
	);
	const eventIds = [...new Set([...registrations.values()].map((row) => row.eventId))];
	const events = new Map((await letterQueries.listEvents(db, eventIds)).map((row) => [row.id, row]));
	const days = await letterQueries.listDays(db, eventIds);
	const regions = await loadRegions(
		db,
		[...events.values()].map((event) => event.regencyCode),
	);
	return registrationIds.flatMap((id) => {
		const registration = registrations.get(id);
		const event = registration && events.get(registration.eventId);
		if (!registration || !event) return [];
		const ofEvent = days.filter((day) => day.eventId === event.id);
		return {
			registration,
			event,
			days: ofEvent.filter((day) => day.removedAt === null),
			removedDays: ofEvent.filter((day) => day.removedAt !== null),
			region: regions.get(event.regencyCode ?? ""),
		};
	});
}

/** The kota and kabupaten of these codes, by code. */
export async function loadRegions(
	db: ReadDb,
	codes: readonly (string | null)[],
): Promise<Map<string, regionQueries.Region>> {
	const regions = new Map<string, regionQueries.Region>();
	for (const code of new Set(codes)) {
		const region = code ? await regionQueries.findRegency(db, code) : undefined;
		if (region) regions.set(region.code, region);
	}
	return regions;
}

/** Where letters to this person go; null for somebody who has to be called. */
export function mailAddressOf(registration: Pick<Registration, "email">): string | null {
	return registration.email !== null && isDeliverableAddress(registration.email) ? registration.email : null;
}
