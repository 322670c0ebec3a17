import type { EventStatus } from "../events/types";
import { printedName } from "../registrations/rules";
import { fold } from "../text";
import type { SpeakerRole } from "./types";

interface NamedPerson {
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	position: string;
	organisation: string;
}

/** A speaker as a programme prints them: "Dr. Siti Rahmawati, S.H., Direktur, Ditjen PHI dan Jamsos". */
export function speakerLine(person: NamedPerson): string {
	return [printedName(person), person.position, person.organisation].filter(Boolean).join(", ");
}

interface Reachable {
	name: string;
	email: string | null;
	/** E.164. */
	phone: string | null;
}

/** Whether two entries of an event are one person: the same name, and no address or number that tells them apart. */
export function isSameSpeaker(one: Reachable, other: Reachable): boolean {
	const differs = (a: string | null, b: string | null) =>
		a !== null && b !== null && a.toLowerCase() !== b.toLowerCase();
	return fold(one.name) === fold(other.name) && !differs(one.email, other.email) && !differs(one.phone, other.phone);
}

/** One session of one speaker, as they were told of it. */
export interface SpeakerSlot {
	sessionId: string;
	title: string;
	role: SpeakerRole;
	/** Wall clock "YYYY-MM-DDTHH:MM" in `timeZone`. */
	start: string;
	end: string;
	timeZone: string;
	room: string;
	/** Venue and address on one line; empty online. */
	place: string;
}

/** What became of one session: new, gone, or different. */
export interface SlotChange {
	sessionId: string;
	before: SpeakerSlot | null;
	after: SpeakerSlot | null;
}

/** What a speaker was last told. */
export interface ToldProgramme {
	status: EventStatus;
	slots: SpeakerSlot[];
}

/** What differs between two programmes of one speaker, in order of time. */
export function slotChanges(before: readonly SpeakerSlot[], after: readonly SpeakerSlot[]): SlotChange[] {
	const ids = new Set([...before, ...after].map(({ sessionId }) => sessionId));
	return [...ids]
		.map((sessionId) => ({
			sessionId,
			before: before.find((slot) => slot.sessionId === sessionId) ?? null,
			after: after.find((slot) => slot.sessionId === sessionId) ?? null,
		}))
		.filter(isDifferent)
		.sort((one, other) => startOf(one).localeCompare(startOf(other)));
}

/** Changes nobody looked at yet and newer ones, each session from its first state to its last. */
export function mergeChanges(unseen: readonly SlotChange[], newer: readonly SlotChange[]): SlotChange[] {
	const merged = new Map(unseen.map((change) => [change.sessionId, change]));
	for (const change of newer) {
		const earlier = merged.get(change.sessionId);
		merged.set(change.sessionId, earlier ? { ...change, before: earlier.before } : change);
	}
	return [...merged.values()].filter(isDifferent);
}

const startOf = ({ before, after }: SlotChange): string => (after ?? before)?.start ?? "";
const shown = (slot: SpeakerSlot | null): string =>
	JSON.stringify(slot && [slot.title, slot.role, slot.start, slot.end, slot.timeZone, slot.room, slot.place]);
const isDifferent = ({ before, after }: SlotChange): boolean => shown(before) !== shown(after);
