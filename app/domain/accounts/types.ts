/** Supervisors and officers work at the desks of the events they are named for; the others reach events by office. */
export const roles = ["admin", "organiser", "supervisor", "officer"] as const;
export type Role = (typeof roles)[number];

/** The roles of those who work at desks alone. */
export const deskRoles = ["supervisor", "officer"] as const satisfies readonly Role[];

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
}

/** Whom one looks around as in the demonstration; `officeId` null: the first of that role, whatever the office. */
export interface DemoFigure {
	role: Role;
	officeId: string | null;
}
