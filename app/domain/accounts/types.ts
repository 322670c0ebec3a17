/** Supervisors and officers work at the desks of the events they are named for; the others reach events by office. */
export const roles = ["admin", "organiser", "supervisor", "officer"] as const;
export type Role = (typeof roles)[number];

/** The roles of those who work at desks alone. */
export const deskRoles = ["supervisor", "officer"] as const satisfies readonly Role[];

/** Whom one looks around as in the demonstration; `officeId` null: the first of that role, whatever the office. */
export interface DemoFigure {
	role: Role;
	officeId: string | null;
}
