import type { Insertable, Selectable, Updateable } from "kysely";
import type { SpeakerRole } from "#app/domain/speakers/types";
import type { Language } from "#app/i18n/language";
import type { Flag, WithDefault } from "./columns";

/** Somebody who speaks at or moderates sessions of one event. */
export interface EventSpeakersTable {
	id: string;
	eventId: string;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	position: WithDefault<string>;
	organisation: WithDefault<string>;
	email: string | null;
	phone: string | null;
	language: WithDefault<Language>;
	linkVersion: WithDefault<number>;
	/** SHA-256 of the personal link's token; null while there is none, or after it was revoked. */
	linkHash: string | null;
	/** When the organiser first sent the link. From then on changes are announced and the calendar follows. */
	invitedAt: string | null;
	/** JSON of a `ToldProgramme`: what this person was last told; null before the invitation. */
	toldSlots: string | null;
	/** JSON of `SlotChange`s since the last look; null when there are none. */
	unseenChanges: string | null;
	/** When this person last said to have seen the changes. */
	seenAt: string | null;
	isFictional: Flag;
	/** Taken off the event. The row stays: letters, files and calendar entries refer to it. */
	removedAt: string | null;
	createdAt: string;
	updatedAt: string;
}
export interface SessionSpeakersTable {
	sessionId: string;
	speakerId: string;
	role: SpeakerRole;
	/** In the order in which they are named. */
	position: number;
}
export type EventSpeaker = Selectable<EventSpeakersTable>;
export type NewEventSpeaker = Insertable<EventSpeakersTable>;
export type EventSpeakerUpdate = Updateable<EventSpeakersTable>;
export type SessionSpeaker = Selectable<SessionSpeakersTable>;
