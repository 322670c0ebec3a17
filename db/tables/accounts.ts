import type { Selectable } from "kysely";
import type { Role, SessionBeginning } from "#app/domain/accounts/types";
import type { Language } from "#app/i18n/language";
import type { Flag, WithDefault } from "./columns";

export interface OfficesTable {
	id: string;
	name: string;
	parentId: string | null;
	provinceCode: string | null;
	regencyCode: string | null;
	isFictional: Flag;
	createdAt: string;
	/** When it was closed; nothing new is begun there afterwards. */
	closedAt: WithDefault<string | null>;
}
export interface UsersTable {
	id: string;
	officeId: string;
	name: string;
	email: string;
	emailFolded: string;
	/** argon2id in PHC format; null until the holder sets one. */
	passwordHash: string | null;
	/** What its holder reads; null until they have signed in, which stands for Indonesian. */
	language: WithDefault<Language | null>;
	isActive: WithDefault<0 | 1>;
	isFictional: Flag;
	createdAt: string;
}
/** A role somebody holds: at an office and for everything below it, or for one event. */
export interface RoleGrantsTable {
	id: string;
	userId: string;
	role: Role;
	/** Null where it is held for an event. */
	officeId: string | null;
	/** Null where it is held at an office. */
	eventId: string | null;
	grantedAt: string;
	grantedById: string | null;
}
export interface UserSessionsTable {
	/** SHA-256 of the cookie's value, hex. */
	tokenHash: string;
	userId: string;
	createdAt: string;
	lastSeenAt: string;
	expiresAt: string;
	/** Null for those from before it was noted. */
	beganBy: SessionBeginning | null;
	/** Browser and system in short, "Chrome, Android"; null when unknown. */
	device: string | null;
}
export interface SignInLinksTable {
	tokenHash: string;
	userId: string;
	createdAt: string;
	expiresAt: string;
	usedAt: string | null;
}
/** Counters for limits, shared by all processes. */
export interface AttemptsTable {
	subject: string;
	windowStartedAt: string;
	attempted: number;
}
/** Work that only one process at a time may do. */
export interface LeasesTable {
	name: string;
	owner: string;
	heldUntil: string;
	lastDoneAt: string | null;
}
export type Office = Selectable<OfficesTable>;
export type User = Selectable<UsersTable>;
export type RoleGrant = Selectable<RoleGrantsTable>;
