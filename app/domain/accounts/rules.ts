import { type AccountPlace, eventRoles, type HeldRole, type Place, type Reach, type Role } from "./types";

/** How many recovery codes a set has. */
export const recoveryCodeCount = 10;

/** Everything staff can be allowed to do; guards, use cases and buttons read the same table. */
export const permissions = [
	"events.read",
	/** Planning an event that there is. */
	"events.write",
	/** Beginning one: from nothing, from a template, as a copy or a series; and an office's letterhead. */
	"events.create",
	"registrations.read",
	"registrations.write",
	/** Files and papers with the data of the people of an event: lists, name tags, certificates, the SPJ file. */
	"people.export",
	/** The desk: scan, code, walk-in, substitute, taking back what one did oneself. */
	"attendance.write",
	/** The desk without its limits: search by name, telephone numbers, over quota, whoever is not confirmed, corrections. */
	"attendance.override",
	"followups.read",
	"followups.write",
	"cooperatives.read",
	"cooperatives.write",
	"cooperatives.export",
	"cooperatives.confirm",
	"cooperatives.assign",
	"checklists.manage",
	"organisations.read",
	"organisations.write",
	"organisations.export",
	"reports.read",
	"letters.read",
	"letters.write",
	"delivery.manage",
	"holidays.manage",
	/** What holds for everybody: which roles need a second factor, and the notice about personal data. */
	"policies.manage",
	/** The trail: who did what, and files of it. */
	"audit.read",
	"audit.export",
	/** Requests about personal data. */
	"privacy.manage",
	/** Whom a leaked account or file concerns, with contact, whatever office they belong to. */
	"breaches.report",
	/** Who has an account, which roles, and the tree of offices. */
	"users.read",
	"users.manage",
] as const;
export type Permission = (typeof permissions)[number];

/** What concerns the whole house: nobody has it from an office below its top. */
const ofTheWholeHouse: readonly Permission[] = [
	"cooperatives.assign",
	"checklists.manage",
	"delivery.manage",
	"holidays.manage",
	"policies.manage",
	"breaches.report",
];

const desk: readonly Permission[] = ["attendance.write", "attendance.override"];

/** What organisers and viewers may do with an event, be it the only one they reach. */
const planning: readonly Permission[] = [
	"events.read",
	"events.write",
	"registrations.read",
	"registrations.write",
	"people.export",
	...desk,
	"followups.read",
	"followups.write",
	"reports.read",
	"letters.read",
	"letters.write",
];
const viewing: readonly Permission[] = ["events.read", "registrations.read", "followups.read", "reports.read"];

const organising: readonly Permission[] = [
	...planning,
	"events.create",
	"cooperatives.read",
	"cooperatives.write",
	"cooperatives.export",
	"cooperatives.confirm",
	"organisations.read",
	"organisations.write",
	"organisations.export",
	"privacy.manage",
];
const auditing: readonly Permission[] = ["audit.read", "audit.export", "users.read"];

/**
 * What each role allows at the offices it is held for, and at the event. Held at an office, the desk's roles open no desk:
 * they say who may be named for one.
 */
const permissionsByRole: Record<Role, { atOffice: readonly Permission[]; atEvent: readonly Permission[] }> = {
	admin: { atOffice: [...organising, ...auditing, ...ofTheWholeHouse, "users.manage"], atEvent: [] },
	organiser: { atOffice: organising, atEvent: planning },
	viewer: { atOffice: [...viewing, "cooperatives.read", "organisations.read"], atEvent: viewing },
	auditor: { atOffice: ["events.read", "reports.read", ...auditing], atEvent: [] },
	supervisor: { atOffice: [], atEvent: desk },
	officer: { atOffice: [], atEvent: ["attendance.write"] },
};

/** What one held role allows, where it holds. */
function allowedBy({ role, eventId, officeIds }: HeldRole): readonly Permission[] {
	if (eventId !== null) return permissionsByRole[role].atEvent;
	const allowed = permissionsByRole[role].atOffice;
	return officeIds === null ? allowed : allowed.filter((permission) => !ofTheWholeHouse.includes(permission));
}

function holdsFor({ eventId, officeIds }: HeldRole, place: Place): boolean {
	if (eventId !== null) return eventId === place.eventId;
	return officeIds === null || officeIds.includes(place.officeId);
}

/** Whether an account may do something anywhere at all. Which objects it may do it with, `reachOf` says. */
export function can(held: readonly HeldRole[], permission: Permission): boolean {
	return held.some((one) => allowedBy(one).includes(permission));
}

/** Whether an account may do something with an object of an office or of an event. */
export function canAt(held: readonly HeldRole[], permission: Permission, place: Place): boolean {
	return held.some((one) => allowedBy(one).includes(permission) && holdsFor(one, place));
}

/** The offices and events with whose objects an account may do something. */
export function reachOf(held: readonly HeldRole[], permission: Permission): Reach {
	const holding = held.filter((one) => allowedBy(one).includes(permission));
	const eventIds = [...new Set(holding.flatMap(({ eventId }) => (eventId === null ? [] : [eventId])))];
	if (holding.some(({ officeIds }) => officeIds === null)) return { officeIds: null, eventIds: [] };
	return { officeIds: [...new Set(holding.flatMap(({ officeIds }) => officeIds ?? []))], eventIds };
}

/** The offices at which an account holds a role that allows something: those themselves, not what lies below them. */
export function officesHolding(held: readonly HeldRole[], permission: Permission): string[] {
	return held.flatMap((one) => (one.officeId !== null && allowedBy(one).includes(permission) ? [one.officeId] : []));
}

/** Everything an account may do with an object; without one, everything it may do anywhere. */
export function allowedTo(held: readonly HeldRole[], place?: Place): Permission[] {
	return permissions.filter((one) => (place ? canAt(held, one, place) : can(held, one)));
}

/** Whether the panel is somebody's: all but those who work at desks alone. */
export function hasPanel(held: readonly HeldRole[]): boolean {
	return held.some((one) => allowedBy(one).some((permission) => !desk.includes(permission)));
}

/** Whether somebody runs the house: an admin of all of it. */
export function isHouseAdmin(held: readonly HeldRole[]): boolean {
	return held.some(({ role, officeIds }) => role === "admin" && officeIds === null);
}

/** Whether a reach holds an object. */
export function isWithin({ officeIds, eventIds }: Reach, { officeId, eventId }: Place): boolean {
	return officeIds === null || officeIds.includes(officeId) || (eventId !== undefined && eventIds.includes(eventId));
}

/** The offices an account has to do with: its own, those it holds roles at, and those of the events it holds roles for. */
function officesOf({ officeId, grants }: AccountPlace): string[] {
	return [officeId, ...grants.flatMap((grant) => grant.officeId ?? grant.eventOfficeId ?? [])];
}

/** Whether somebody with this reach over accounts may see one: it is based there, or holds a role there or for an event there. */
export function knowsAccount(reach: Reach, account: AccountPlace): boolean {
	return officesOf(account).some((officeId) => isWithin(reach, { officeId }));
}

/** Whether they may change it as a whole, its access included: it is based there and holds no role elsewhere. */
export function ownsAccount(reach: Reach, account: AccountPlace): boolean {
	return officesOf(account).every((officeId) => isWithin(reach, { officeId }));
}

/** Whether a role can be held at such a place. */
export function fitsPlace(role: Role, { eventId }: Place): boolean {
	return eventId === undefined || eventRoles.some((one) => one === role);
}
