import type { Selectable } from "kysely";
import type { DecisionKind, RegistrationStatus } from "#app/domain/registrations/types";
import type { Flag } from "./columns";

/** One decision about one or many people, which may be undone once. */
export interface DecisionsTable {
	id: string;
	eventId: string;
	kind: DecisionKind;
	/** As it was written to the people it is about. */
	reason: string | null;
	decidedAt: string;
	/** The account; null for the system. */
	decidedById: string | null;
	undoneAt: string | null;
	undoneById: string | null;
}
/** Whom a decision was about, those left as they were included. */
export interface DecisionRowsTable {
	decisionId: string;
	registrationId: string;
	statusBefore: RegistrationStatus;
	/** Null for somebody who was no longer what the decider saw, and was left alone. */
	statusAfter: RegistrationStatus | null;
	/** JSON of the columns that undoing restores. */
	before: string | null;
	/** When the decision wrote the registration: a later write means that somebody touched it since. */
	updatedAt: string | null;
	/** Why undoing left this person alone: `touched`, `no-seat` or `registered-again`. */
	undoRefused: string | null;
}
/** Filters, order and columns of the registrations table under a name. */
export interface SavedViewsTable {
	id: string;
	officeId: string;
	/** Null: for every event of the office. */
	eventId: string | null;
	/** Whose view it is; only that account renames or deletes it. */
	userId: string;
	name: string;
	/** The query string, without a leading question mark. */
	query: string;
	/** Whether colleagues of the office see it too. */
	isShared: Flag;
	createdAt: string;
	updatedAt: string;
}
export type Decision = Selectable<DecisionsTable>;
export type DecisionRow = Selectable<DecisionRowsTable>;
export type SavedView = Selectable<SavedViewsTable>;
