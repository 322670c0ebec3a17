import { randomUUID } from "node:crypto";
import { newId, type Tx } from "#db/client";
import * as calendarEntryCommands from "#db/commands/calendar-entries";
import * as letterCommands from "#db/commands/letters";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import type { CalendarEntry } from "#db/tables/messages";
import type { Deps } from "../deps";
import type { CalendarPart, Mailbox } from "../messages/outgoing-letter";
import { type DesiredEntry, isEntryOf } from "./desired-entry";
import { entryAddress } from "./entry-address";
import type { ParticipationStatus } from "./facts";
import { contentHash, materialHash } from "./hashes";
import { buildInvite } from "./invite";

/** A message about one entry that has to go to one mailbox. */
export interface EntryMessage<Slot> {
	slot: Slot;
	/** `corrected`: only words differ, so that the answer given to it holds. */
	state: "invited" | "updated" | "corrected" | "cancelled";
	to: Mailbox;
	part: CalendarPart;
}

/** What has to happen to one calendar entry: invite anew, send the new facts, or take it back. */
type EntryStep<Slot> = { desired: DesiredEntry<Slot> } & (
	| { kind: "create"; to: string }
	| { kind: "update"; entry: CalendarEntry }
	| { kind: "end"; entry: CalendarEntry }
);

/**
 * Brings stored entries in line with those that should be there, in the transaction of the change (RFC 5546: a REQUEST
 * per person and entry, SEQUENCE + 1 with every change, CANCEL only for what may have been handed over). `living` holds
 * the entries of everybody in `desired`. The caller sends the messages. A second call finds nothing to do.
 */
export async function issueEntries<Slot>(
	trx: Tx,
	{ now, site }: Pick<Deps, "now" | "site">,
	living: readonly CalendarEntry[],
	desired: readonly DesiredEntry<Slot>[],
) {
	const at = now().toISOString();
	const byPerson = new Map<string | null, CalendarEntry[]>();
	for (const entry of living) {
		const person = entry.registrationId ?? entry.speakerId;
		byPerson.set(person, [...(byPerson.get(person) ?? []), entry]);
	}
	const steps = desired.flatMap((one) =>
		planEntry(byPerson.get(one.owner.registrationId ?? one.owner.speakerId) ?? [], one),
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
	const overtaken = new Set(withdrawn.map(({ streamKey }) => streamKey));
	const done = steps.map((step) => carryOut(step, states, overtaken, site, at));
	// Ended entries first: a person has one living entry for each day or session.
	await calendarEntryCommands.saveMany(trx, entriesOf(done, false));
	await calendarEntryCommands.saveMany(trx, entriesOf(done, true));
	return { messages: done.flatMap(({ message }): EntryMessage<Slot>[] => (message ? [message] : [])), withdrawn };
}

function planEntry<Slot>(entries: readonly CalendarEntry[], desired: DesiredEntry<Slot>): EntryStep<Slot>[] {
	const { owner, address, isInvited, shown } = desired;
	const entry = entries.find((candidate) => isEntryOf(candidate, owner));
	const steps: EntryStep<Slot>[] = [];
	if (entry && entry.attendeeEmail !== address) steps.push({ kind: "end", entry, desired });
	if (address === null) return steps;
	if (entry?.attendeeEmail === address) {
		if (entry.contentHash !== contentHash(shown)) steps.push({ kind: "update", entry, desired });
	} else if (isInvited) {
		steps.push({ kind: "create", to: address, desired });
	}
	return steps;
}

interface Done<Slot> {
	entry: CalendarEntry;
	isNew: boolean;
	message: EntryMessage<Slot> | null;
}

function entriesOf(done: readonly Done<unknown>[], isNew: boolean): CalendarEntry[] {
	return done.filter((one) => one.isNew === isNew).map(({ entry }) => entry);
}

function carryOut<Slot>(
	step: EntryStep<Slot>,
	states: ReadonlyMap<string, CalendarEntry["state"]>,
	/** UIDs of which a message was withdrawn before it left: what it would have told is told now. */
	overtaken: ReadonlySet<string | null>,
	site: Deps["site"],
	at: string,
): Done<Slot> {
	const { desired } = step;
	if (step.kind === "create") {
		const entry = firstIssue(desired, step.to, site, at);
		return { entry, isNew: true, message: messageOf(desired, entry, "invited", site) };
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
		return { entry, isNew: false, message: messageOf(desired, entry, "cancelled", site) };
	}
	// An answer was given for a time and a place; it does not hold for others (RFC 5546 3.2.2.1).
	const material = materialHash(desired.shown);
	const isSame = step.entry.materialHash === material;
	const partstat = isSame ? step.entry.partstat : "NEEDS-ACTION";
	const entry = { ...reissued, partstat, contentHash: contentHash(desired.shown), materialHash: material };
	const changed = isSame && !overtaken.has(entry.uid) ? "corrected" : "updated";
	return { entry, isNew: false, message: messageOf(desired, entry, handedOver ? changed : "invited", site) };
}

function firstIssue(desired: DesiredEntry<unknown>, to: string, site: Deps["site"], at: string): CalendarEntry {
	const uid = randomUUID();
	return {
		id: newId(),
		...desired.owner,
		uid,
		organizer: site.tagsOrganizer ? entryAddress(site.organizer.address, uid) : site.organizer.address,
		attendeeEmail: to,
		sequence: 0,
		dtstamp: at,
		contentHash: contentHash(desired.shown),
		materialHash: materialHash(desired.shown),
		state: "queued",
		partstat: "NEEDS-ACTION",
		createdAt: at,
		replySequence: null,
		replyDtstamp: null,
		answeredAt: null,
		answerComment: "",
		answerProgram: null,
	};
}

/** Now, but at least a second after the issue before: calendars compare whole seconds (RFC 5545 3.8.7.2). */
function later(at: string, last: string): string {
	const next = Math.max(Date.parse(at), Math.floor(Date.parse(last) / 1000) * 1000 + 1000);
	return new Date(next).toISOString();
}

function messageOf<Slot>(
	{ name, shown, slot }: DesiredEntry<Slot>,
	entry: CalendarEntry,
	state: EntryMessage<Slot>["state"],
	site: Deps["site"],
): EntryMessage<Slot> {
	const method = state === "cancelled" ? "CANCEL" : "REQUEST";
	const ics = buildInvite({
		...shown,
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
		slot,
		state,
		to: { name, address: entry.attendeeEmail },
		part: { ics, method, streamKey: entry.uid, streamSeq: entry.sequence },
	};
}
