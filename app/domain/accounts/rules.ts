import { deskRoles, type Role } from "./types";

/** Everything staff can be allowed to do; guards and buttons read the same table. */
export type Permission =
	| "events.read"
	| "events.write"
	| "registrations.read"
	| "registrations.write"
	/** The desk: scan, code, walk-in, substitute, taking back what one did oneself. */
	| "attendance.write"
	/** The desk without its limits: search by name, telephone numbers, over quota, whoever is not confirmed, corrections. */
	| "attendance.override"
	| "followups.read"
	| "followups.write"
	| "cooperatives.read"
	| "cooperatives.write"
	| "cooperatives.confirm"
	| "cooperatives.assign"
	| "checklists.manage"
	| "organisations.read"
	| "organisations.write"
	| "reports.read"
	| "letters.read"
	| "letters.write"
	| "delivery.manage"
	| "holidays.manage"
	/** The trail: who did what, and files of it. */
	| "audit.read"
	| "audit.export"
	/** Requests about personal data, and whom a leak concerns. */
	| "privacy.manage"
	| "users.manage";

const organiser: readonly Permission[] = [
	"events.read",
	"events.write",
	"registrations.read",
	"registrations.write",
	"attendance.write",
	"attendance.override",
	"followups.read",
	"followups.write",
	"cooperatives.read",
	"cooperatives.write",
	"cooperatives.confirm",
	"organisations.read",
	"organisations.write",
	"reports.read",
	"letters.read",
	"letters.write",
	"privacy.manage",
];

const permissionsByRole: Record<Role, readonly Permission[]> = {
	organiser,
	admin: [
		...organiser,
		"cooperatives.assign",
		"checklists.manage",
		"delivery.manage",
		"holidays.manage",
		"audit.read",
		"audit.export",
		"users.manage",
	],
	supervisor: ["attendance.write", "attendance.override"],
	officer: ["attendance.write"],
};

/** How many recovery codes a set has. */
export const recoveryCodeCount = 10;

/** Whether somebody works at desks alone: the panel is not theirs. */
export function isDeskRole(role: Role): boolean {
	return deskRoles.some((one) => one === role);
}

/** Whether a permission is for the desk: with it one also reaches the events one is named for. */
export function isForDesk(permission: Permission | null): boolean {
	return permission === "attendance.write" || permission === "attendance.override";
}

/** Whether a role carries a permission. Which objects it reaches is decided by the office, not here. */
export function can(role: Role, permission: Permission): boolean {
	return permissionsByRole[role].includes(permission);
}

/**
 * The offices whose objects an account reaches: every office (`null`) for an admin, its own for an organiser, none for
 * whoever works at desks: those reach the events they are named for.
 */
export function officesOf(account: { role: Role; officeId: string }): string[] | null {
	if (account.role === "admin") return null;
	return account.role === "organiser" ? [account.officeId] : [];
}
