import type { Insertable, Selectable, Updateable } from "kysely";
import type { QuestionKind, SessionChoiceStatus } from "#app/domain/registrations/types";
import type { Flag, WithDefault } from "./columns";

/** A question the organiser adds to an event's form. */
export interface EventQuestionsTable {
	id: string;
	eventId: string;
	kind: QuestionKind;
	label: string;
	hint: WithDefault<string>;
	isRequired: Flag;
	/** JSON array of the options of a choice. */
	options: WithDefault<string>;
	/** Bounds of a number. */
	minimum: WithDefault<number | null>;
	maximum: WithDefault<number | null>;
	/** JSON array of the parties that are asked; null: all of them. */
	parties: WithDefault<string | null>;
	/** Asked only of those who gave this answer to another question. */
	shownWhenId: WithDefault<string | null>;
	shownWhenAnswer: WithDefault<string | null>;
	position: number;
	createdAt: string;
	updatedAt: string;
	/** When it was taken off the form. The row stays: answers refer to it. */
	removedAt: WithDefault<string | null>;
}
/** Who chose a session that has places of its own. */
export interface SessionChoicesTable {
	registrationId: string;
	sessionId: string;
	status: SessionChoiceStatus;
	/** Places are given in this order. */
	chosenAt: string;
	waitlistedAt: WithDefault<string | null>;
	confirmedAt: WithDefault<string | null>;
	endedAt: WithDefault<string | null>;
}
/** What a participant stated about their cooperative. */
export interface CooperativeStatementsTable {
	id: string;
	organisationId: string;
	registrationId: string;
	statedAt: string;
	company: string | null;
	/** 13 digits. */
	nikKoperasi: string | null;
	/** The last book year whose annual meeting was reported, `none`, or null where it was not said. */
	ratYear: string | null;
	/** The last book year whose annual meeting was held, `none`, or null where it was not said. */
	meetingHeldYear: WithDefault<string | null>;
	/** JSON array of codes of the checklist. */
	missing: WithDefault<string>;
}
export type EventQuestion = Selectable<EventQuestionsTable>;
export type NewEventQuestion = Insertable<EventQuestionsTable>;
export type EventQuestionUpdate = Updateable<EventQuestionsTable>;
export type SessionChoice = Selectable<SessionChoicesTable>;
export type NewSessionChoice = Insertable<SessionChoicesTable>;
export type CooperativeStatement = Selectable<CooperativeStatementsTable>;
export type NewCooperativeStatement = Insertable<CooperativeStatementsTable>;
