import type { Insertable, Selectable, Updateable } from "kysely";
import type { ActorKind } from "#app/domain/audit/types";
import type { ExtensionDecision, FollowupPriority, FollowupStatus, FollowupTheme } from "#app/domain/followups/types";
import type { Language } from "#app/i18n/language";
import type { Flag, WithDefault } from "./columns";

/** A file somebody handed in; its bytes lie in the uploads folder under the row's id. */
export interface FilesTable {
	id: string;
	mediaType: string;
	bytes: number;
	sha256: string;
	originalName: string;
	createdAt: string;
}
export interface FollowupsTable {
	id: string;
	eventId: string;
	sessionId: string | null;
	/** The question it comes from. */
	questionId: WithDefault<string | null>;
	/** The cooperative it is about. */
	cooperativeId: WithDefault<string | null>;
	/** `RTL-TAN-01`. */
	code: string;
	title: string;
	description: WithDefault<string>;
	theme: FollowupTheme;
	priority: FollowupPriority;
	status: FollowupStatus;
	organisationId: string | null;
	organisationName: string;
	/** The body that helps the owner, as a record and as it is printed. */
	helperId: WithDefault<string | null>;
	helperName: WithDefault<string>;
	ownerName: WithDefault<string>;
	ownerEmail: string | null;
	/** E.164. */
	ownerPhone: string | null;
	/** The owner's language for letters and the call list. */
	language: Language;
	/** Calendar date in the event's zone. */
	dueOn: string;
	firstDueOn: string;
	/** The instant the due date ends in the event's zone. */
	dueAt: string;
	completedOn: string | null;
	/** Why it counts as done without evidence. */
	completionReason: string | null;
	/** What stands in the way at present. */
	obstacle: WithDefault<string>;
	searchFolded: string;
	linkVersion: WithDefault<number>;
	linkHash: string;
	/** Since when the owner's link opens nothing. */
	linkRevokedAt: WithDefault<string | null>;
	isFictional: Flag;
	createdAt: string;
	updatedAt: string;
}
export interface FollowupChangesTable {
	id: string;
	followupId: string;
	at: string;
	actorKind: ActorKind;
	actorId: string | null;
	actorName: string;
	field: string;
	before: string | null;
	after: string | null;
	note: WithDefault<string>;
}
export interface FollowupEvidenceTable {
	id: string;
	followupId: string;
	/** Null where only the label of a paper is recorded. */
	fileId: string | null;
	label: string;
	addedAt: string;
	addedByName: string;
}
/** More time that an owner asked for; one at a time is open. */
export interface ExtensionRequestsTable {
	id: string;
	followupId: string;
	requestedAt: string;
	requestedByName: string;
	/** Calendar date in the event's zone. */
	wantedDueOn: string;
	reason: string;
	decision: ExtensionDecision | null;
	decidedAt: string | null;
	decidedByName: string | null;
	decisionNote: WithDefault<string>;
}
/** A later dialogue that takes a follow-up up again. */
export interface FollowupCarryoversTable {
	followupId: string;
	eventId: string;
	carriedAt: string;
	carriedByName: string;
}
export type StoredFile = Selectable<FilesTable>;
export type Followup = Selectable<FollowupsTable>;
export type NewFollowup = Insertable<FollowupsTable>;
export type FollowupUpdate = Updateable<FollowupsTable>;
export type FollowupChange = Selectable<FollowupChangesTable>;
export type FollowupEvidence = Selectable<FollowupEvidenceTable>;
export type ExtensionRequest = Selectable<ExtensionRequestsTable>;
export type FollowupCarryover = Selectable<FollowupCarryoversTable>;
