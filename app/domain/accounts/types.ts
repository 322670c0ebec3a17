/** Supervisors and officers work at the desks of the events they are named for; the others work in the panel. */
export const roles = ["admin", "organiser", "viewer", "auditor", "supervisor", "officer"] as const;
export type Role = (typeof roles)[number];

/** The roles that can be held for one event; a desk's only open it there. */
export const eventRoles = ["organiser", "viewer", "supervisor", "officer"] as const satisfies readonly Role[];

/** A role as an account holds it, with the offices it holds for. */
export interface HeldRole {
	role: Role;
	/** Where it is held; null for a role held for one event. */
	officeId: string | null;
	/** That office and every one below it, null for the whole house; none for a role held for one event. */
	officeIds: readonly string[] | null;
	/** The one event it is held for; null for a role held at an office. */
	eventId: string | null;
}

/** What somebody reaches: the objects of these offices (null: of all), and single events of others. */
export interface Reach {
	officeIds: readonly string[] | null;
	eventIds: readonly string[];
}

/** Where an object lies: the office it belongs to, and the event when it is of one. */
export interface Place {
	officeId: string;
	eventId?: string;
}

/** Where an account belongs: its own office, and where it holds roles; `eventOfficeId` is the office of the event of one. */
export interface AccountPlace {
	officeId: string;
	grants: readonly { officeId: string | null; eventOfficeId: string | null }[];
}

/** How a session came about: with a password, a one-time link, a button of the demonstration, the house's provider, a passkey. */
export const sessionBeginnings = ["password", "link", "demo", "provider", "passkey"] as const;
export type SessionBeginning = (typeof sessionBeginnings)[number];

/** Somebody with an account, as letters and the trail name them. */
export interface Person {
	id: string;
	name: string;
	email: string;
	officeId: string;
	isFictional: number;
	/** Null until they have signed in. */
	language: "id" | "en" | null;
}

/** Whom one looks around as in the demonstration; `officeId` null: the first of that role, whatever the office. */
export interface DemoFigure {
	role: Role;
	officeId: string | null;
}
