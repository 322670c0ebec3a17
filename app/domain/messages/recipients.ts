import type { ReadDb } from "#db/client";
import * as groupQueries from "#db/queries/groups";
import * as letterQueries from "#db/queries/letters";
import * as regionQueries from "#db/queries/regions";
import type { ChosenSession, InvitedSession } from "#db/queries/session-choices";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventDay, EventRow } from "#db/tables/events";
import type { Registration, RegistrationGroup } from "#db/tables/registrations";
import { type StatedCooperative, statedCooperatives } from "../cooperatives/stated-cooperative";
import { printedName } from "../registrations/rules";
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
	/** The group whose delegate it is. */
	group: RegistrationGroup | undefined;
	/** The chosen sessions with places of their own, those still waited for included, in order of time. */
	sessions: ChosenSession[];
	/** Sessions that calendars may still show. */
	invitedSessions: InvitedSession[];
	/** What a cooperative's delegate stated about it. */
	stated: StatedCooperative | undefined;
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
	const groupIds = [...registrations.values()].flatMap((row) => row.groupId ?? []);
	const groups = await groupQueries.mapByIds(db, [...new Set(groupIds)]);
	const chosen = await sessionChoiceQueries.listChosenSessions(db, registrationIds);
	const invited = await sessionChoiceQueries.listInvitedSessions(db, registrationIds);
	const cooperatives = [...registrations.values()].filter(({ category }) => category === "cooperative");
	const stated = await statedCooperatives(
		db,
		cooperatives.map(({ id }) => id),
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
			group: groups.get(registration.groupId ?? ""),
			sessions: chosen.filter((session) => session.registrationId === id),
			invitedSessions: invited.filter((session) => session.registrationId === id),
			stated: stated.get(id),
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

/** An event with its living days and its region, for letters that are about nobody's own registration. */
export async function loadEventFacts(db: ReadDb, eventId: string) {
	const [event] = await letterQueries.listEvents(db, [eventId]);
	if (!event) throw new Error(`There is no event ${eventId}.`);
	const days = (await letterQueries.listDays(db, [eventId])).filter((day) => day.removedAt === null);
	const region = (await loadRegions(db, [event.regencyCode])).get(event.regencyCode ?? "");
	return { event, days, region };
}

/**
 * Whether this person is to be called: has no e-mail address. A delegate without any address or number is told by the
 * contact of the group, who gets the news of the whole group.
 */
export function hasToBeCalled({ registration, group }: Pick<Recipient, "registration" | "group">): boolean {
	return mailAddressOf(registration) === null && !(group && registration.phone === null);
}

/**
 * Where the calendar entries of a person go, and what they say of whose they are: to the person, or to the contact of
 * the group who asked for it, each with the delegate's name. Null without an address, and for a seat without a name.
 */
export function calendarMailbox({ registration, group }: Pick<Recipient, "registration" | "group">) {
	if (registration.isUnassigned === 1) return null;
	if (group?.mailTo === "contact" && group.contactEmail && isDeliverableAddress(group.contactEmail))
		return { address: group.contactEmail, name: group.contactName, delegate: printedName(registration) };
	const address = mailAddressOf(registration);
	return address === null ? null : { address, name: printedName(registration), delegate: undefined };
}
