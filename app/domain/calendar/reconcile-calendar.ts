import { randomUUID } from "node:crypto";
import { newId, type Tx } from "#db/client";
import * as calendarEntryCommands from "#db/commands/calendar-entries";
import * as letterCommands from "#db/commands/letters";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import type { EventDay } from "#db/tables/events";
import type { CalendarEntry } from "#db/tables/messages";
import type { Deps } from "../deps";
import type { CalendarPart, Mailbox } from "../messages/outgoing-letter";
import type { Recipient } from "../messages/recipients";
import { printedName } from "../registrations/rules";
import { type EntryStep, planEntries } from "./entry-plan";
import type { ParticipationStatus } from "./facts";
import { buildInvite } from "./invite";

/** A message about one day that has to go to one mailbox. */
export interface CalendarMessage {
	registrationId: string;
	day: EventDay;
	/** Counts from 1. */
	dayNumber: number;
	state: "invited" | "updated" | "cancelled";
	to: Mailbox;
	part: CalendarPart;
}

/** What came of a comparison: messages to send, and letters withdrawn because they carried an older message. */
export interface CalendarChanges {
	messages: CalendarMessage[];
	withdrawn: { template: string; registrationId: string | null }[];
}

/**
 * Brings the calendar entries of these people in line with their registrations and the days of their events, in the
 * transaction that changed either (RFC 5546: a REQUEST per person and day, SEQUENCE + 1 with every change, CANCEL only
 * for what may have been handed over). The caller sends the messages. A second call finds nothing to do.
 */
export async function reconcileCalendar(
	trx: Tx,
	{ now, site }: Pick<Deps, "now" | "site">,
	recipients: readonly Recipient[],
): Promise<CalendarChanges> {
	const at = now().toISOString();
	const ids = recipients.map(({ registration }) => registration.id);
	const living = new Map<string, CalendarEntry[]>(ids.map((id) => [id, []]));
	for (const entry of await calendarEntryQueries.listLiving(trx, ids))
		living.get(entry.registrationId ?? "")?.push(entry);
	const steps = recipients.flatMap((recipient) =>
		planEntries(recipient, living.get(recipient.registration.id) ?? [], site, at),
	);
	const known = steps.flatMap((step) => (step.kind === "create" ? [] : [step.entry]));
	// Withdraw first, then ask what was handed over: a worker that was faster has marked its entries by then.
	const withdrawn = await letterCommands.supersedeStreams(
		trx,
		known.map((entry) => entry.uid),
		[],
	);
	const states = await calendarEntryQueries.mapStates(
		trx,
		known.map((entry) => entry.id),
	);
	const done = steps.map((step) => carryOut(step, states, site, at));
	// Ended entries first: a person has one living entry a day.
	await calendarEntryCommands.saveMany(trx, entriesOf(done, false));
	await calendarEntryCommands.saveMany(trx, entriesOf(done, true));
	return { messages: done.flatMap(({ message }) => message ?? []), withdrawn };
}

interface Done {
	entry: CalendarEntry;
	isNew: boolean;
	message: CalendarMessage | null;
}

function entriesOf(done: readonly Done[], isNew: boolean): CalendarEntry[] {
	return done.filter((one) => one.isNew === isNew).map(({ entry }) => entry);
}

function carryOut(
	step: EntryStep,
	states: ReadonlyMap<string, CalendarEntry["state"]>,
	site: Deps["site"],
	at: string,
): Done {
	if (step.kind === "create") {
		const entry = firstIssue(step, site, at);
		return { entry, isNew: true, message: messageOf(step, entry, "invited", site) };
	}
	const handedOver = states.get(step.entry.id) === "sent";
	if (step.kind === "end" && !handedOver)
		return { entry: { ...step.entry, state: "dead" }, isNew: false, message: null };
	const reissued = {
		...step.entry,
		state: handedOver ? ("sent" as const) : ("queued" as const),
		sequence: step.entry.sequence + 1,
		dtstamp: later(at, step.entry.dtstamp),
	};
	if (step.kind === "end") {
		const entry = { ...reissued, state: "cancelled" as const };
		return { entry, isNew: false, message: messageOf(step, entry, "cancelled", site) };
	}
	// An answer was given for a time and a place; it does not hold for others (RFC 5546 3.2.2.1).
	const partstat = step.entry.materialHash === step.materialHash ? step.entry.partstat : "NEEDS-ACTION";
	const entry = { ...reissued, partstat, contentHash: step.contentHash, materialHash: step.materialHash };
	return { entry, isNew: false, message: messageOf(step, entry, handedOver ? "updated" : "invited", site) };
}

function firstIssue(step: EntryStep & { kind: "create" }, site: Deps["site"], at: string): CalendarEntry {
	return {
		id: newId(),
		registrationId: step.recipient.registration.id,
		speakerId: null,
		dayId: step.day.id,
		sessionId: null,
		uid: randomUUID(),
		organizer: site.organizer.address,
		attendeeEmail: step.to,
		sequence: 0,
		dtstamp: at,
		contentHash: step.contentHash,
		materialHash: step.materialHash,
		state: "queued",
		partstat: "NEEDS-ACTION",
		createdAt: at,
	};
}

/** Now, but at least a second after the issue before: calendars compare whole seconds (RFC 5545 3.8.7.2). */
function later(at: string, last: string): string {
	const next = Math.max(Date.parse(at), Math.floor(Date.parse(last) / 1000) * 1000 + 1000);
	return new Date(next).toISOString();
}

function messageOf(
	step: EntryStep,
	entry: CalendarEntry,
	state: CalendarMessage["state"],
	site: Deps["site"],
): CalendarMessage {
	const method = state === "cancelled" ? "CANCEL" : "REQUEST";
	const name = printedName(step.recipient.registration);
	const ics = buildInvite({
		...step.shown,
		method,
		uid: entry.uid,
		sequence: entry.sequence,
		dtstamp: entry.dtstamp,
		createdAt: entry.createdAt,
		organizer: { name: site.organizer.name, email: entry.organizer },
		attendee: { name, email: entry.attendeeEmail, partstat: entry.partstat as ParticipationStatus },
		rsvp: site.readsReplies,
	});
	return {
		registrationId: step.recipient.registration.id,
		day: step.day,
		dayNumber: step.dayNumber,
		state,
		to: { name, address: entry.attendeeEmail },
		part: { ics, method, streamKey: entry.uid, streamSeq: entry.sequence },
	};
}
