import type { Selectable } from "kysely";
import type { ActorKind } from "#app/domain/audit/types";
import type { PersonKind } from "#app/domain/sightings/types";
import type { WithDefault } from "./columns";

export interface AuditEntriesTable {
	id: string;
	at: string;
	actorKind: ActorKind;
	actorId: string | null;
	/** Whose work it is to do this; the name of anybody else is among the details. */
	actorName: string;
	action: string;
	subjectId: string;
	eventId: string | null;
	officeId: string | null;
	/** JSON of the changed fields that name nobody. */
	before: string | null;
	after: string | null;
	reason: string | null;
	requestId: string | null;
	/** What the details hash to with their salt; null when there never were any. */
	detailsDigest: WithDefault<string | null>;
	/** What the people who were seen hash to; null when none are listed. */
	peopleDigest: WithDefault<string | null>;
	/** SHA-256 of the entry as it was written. */
	hash: WithDefault<string>;
}
/** The part of an entry that may be erased. Never updated, deleted only when somebody is forgotten. */
export interface AuditDetailsTable {
	entryId: string;
	salt: string;
	actorName: string | null;
	before: string | null;
	after: string | null;
	reason: string | null;
}
/** Whose data an entry tells of: seen in a list, taken out in a file, erased. Ids alone. */
export interface AuditPeopleTable {
	entryId: string;
	personKind: PersonKind;
	personId: string;
}
/** Entries that wait for their place in the chain. */
export interface AuditPendingTable {
	entryId: string;
}
/** The entries in their order for good, each bound to all before it. */
export interface AuditChainTable {
	position: number;
	entryId: string;
	hash: string;
	sealedAt: string;
}
/** What an account looked at or was refused lately, so that the trail says it once. */
export interface AuditSightingsTable {
	userId: string;
	sighting: string;
	notedAt: string;
}
export type AuditEntry = Selectable<AuditEntriesTable>;
export type AuditDetails = Selectable<AuditDetailsTable>;
export type AuditPerson = Selectable<AuditPeopleTable>;
export type AuditSighting = Selectable<AuditSightingsTable>;
export type AuditLink = Selectable<AuditChainTable>;
