import type { Selectable } from "kysely";
import type { IdentifierKind, MergePlace, OrganisationKind, UnionLevel } from "#app/domain/organisations/types";
import type { Flag, WithDefault } from "./columns";

export interface OrganisationsTable {
	id: string;
	kind: OrganisationKind;
	name: string;
	nameFolded: string;
	/** What names of the same body have in common; null where the name is an acronym alone and proves nothing. */
	matchKey: WithDefault<string | null>;
	shortName: WithDefault<string | null>;
	/** The company of a union or cooperative, else the body above it. */
	parentId: WithDefault<string | null>;
	level: WithDefault<UnionLevel | null>;
	/** The federation or confederation, as the body writes it. */
	affiliation: WithDefault<string>;
	provinceCode: WithDefault<string | null>;
	regencyCode: string | null;
	/** Kecamatan. */
	district: WithDefault<string>;
	address: WithDefault<string>;
	/** E.164, of the body and not of a person. */
	officePhone: WithDefault<string | null>;
	officeEmail: WithDefault<string | null>;
	/** Line of business. */
	business: WithDefault<string>;
	workersMale: WithDefault<number | null>;
	workersFemale: WithDefault<number | null>;
	/** The office of this installation that the body is, so that its own promises are known as ours. */
	officeId: WithDefault<string | null>;
	note: WithDefault<string>;
	/** The record that goes on for this one; null for a living record. */
	mergedIntoId: WithDefault<string | null>;
	/** Rises with every change, so that nobody overwrites what they have not seen. */
	version: WithDefault<number>;
	isFictional: Flag;
	createdAt: string;
}
export interface OrganisationIdentifiersTable {
	id: string;
	organisationId: string;
	kind: IdentifierKind;
	value: string;
	/** Letters and digits alone. */
	valueFolded: string;
	createdAt: string;
}
/** Whom to ask at an organisation; delegates of events are not here but in their registrations. */
export interface OrganisationContactsTable {
	id: string;
	organisationId: string;
	name: string;
	nameFolded: string;
	position: string | null;
	email: string | null;
	/** E.164. */
	phone: string | null;
	isFictional: Flag;
	createdAt: string;
	updatedAt: string;
}
export interface OrganisationMergesTable {
	id: string;
	survivorId: string;
	mergedId: string;
	mergedAt: string;
	userId: string | null;
	actorName: string;
	undoneAt: string | null;
	undoneByName: string | null;
}
/** A row that a merge handed over, so that undoing hands back exactly these. */
export interface OrganisationMergeRowsTable {
	mergeId: string;
	place: MergePlace;
	rowKey: string;
}
/** Two organisations that somebody found to be different bodies; `oneId` sorts before `otherId`. */
export interface OrganisationDistinctionsTable {
	oneId: string;
	otherId: string;
	decidedAt: string;
	userId: string | null;
	actorName: string;
}
export type Organisation = Selectable<OrganisationsTable>;
export type OrganisationIdentifier = Selectable<OrganisationIdentifiersTable>;
export type OrganisationContact = Selectable<OrganisationContactsTable>;
export type OrganisationMerge = Selectable<OrganisationMergesTable>;
