import type { Selectable } from "kysely";
import type { Role, SessionBeginning } from "#app/domain/accounts/types";
import type { Language } from "#app/i18n/language";
import type { WithDefault } from "./columns";

/** Somebody who has shown a password or opened a link, and has still to give the second factor. */
export interface SignInStepsTable {
	/** SHA-256 of the cookie's value, hex. */
	tokenHash: string;
	userId: string;
	beganBy: SessionBeginning;
	device: string | null;
	createdAt: string;
	expiresAt: string;
	/** Wrong codes so far. */
	failures: WithDefault<number>;
}
export interface SecondFactorsTable {
	userId: string;
	/** The authenticator's secret, encrypted under the session secrets. */
	sealedSecret: string;
	/** The latest 30-second step whose code was taken: none up to it is taken again. */
	lastStep: number;
	enrolledAt: string;
}
export interface RecoveryCodesTable {
	userId: string;
	/** argon2id under the set's salt, hex. */
	codeHash: string;
	salt: string;
	createdAt: string;
	usedAt: string | null;
}
/** Roles that get in with a second factor only. */
export interface SecondFactorRolesTable {
	role: Role;
	requiredAt: string;
}
/** An account's move to another address: asked for, confirmed from the new one, or stopped from the old one. */
export interface EmailChangesTable {
	id: string;
	userId: string;
	oldEmail: string;
	newEmail: string;
	askedAt: string;
	/** The session it was asked for in, which outlives the change; null when an admin asked. */
	keptSessionHash: string | null;
	/** Who asked: its holder, or an admin. Null for those from before it was noted. */
	askedById: string | null;
	confirmHash: string;
	confirmUntil: string;
	stopHash: string;
	stopUntil: string;
	confirmedAt: string | null;
	stoppedAt: string | null;
}
/** A sign-in link that somebody asked for, whether or not the address has an account, until it is seen to. */
export interface LinkRequestsTable {
	id: string;
	emailFolded: string;
	language: Language;
	askedAt: string;
}
/** Whom the house's provider of identities knows an account as. */
export interface UserIdentitiesTable {
	issuer: string;
	subject: string;
	userId: string;
	linkedAt: string;
}
export type SecondFactor = Selectable<SecondFactorsTable>;
export type EmailChange = Selectable<EmailChangesTable>;
