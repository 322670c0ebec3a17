import { describe, expect, test } from "vitest";
import {
	allowedTo,
	can,
	canAt,
	fitsPlace,
	hasPanel,
	isHouseAdmin,
	knowsAccount,
	ownsAccount,
	type Permission,
	permissions,
	reachOf,
} from "#app/domain/accounts/rules";
import { eventRoles, type HeldRole, type Role, roles } from "#app/domain/accounts/types";

const atOffice = (role: Role, officeId: string, ...below: string[]): HeldRole => ({
	role,
	officeId,
	officeIds: [officeId, ...below],
	eventId: null,
});
const ofHouse = (role: Role): HeldRole => ({ role, officeId: "top", officeIds: null, eventId: null });
const forEvent = (role: Role, eventId: string): HeldRole => ({ role, officeId: null, officeIds: [], eventId });

const writing: readonly Permission[] = permissions.filter(
	(one) => !one.endsWith(".read") && one !== "audit.export" && one !== "people.export",
);

describe("a role at an office", () => {
	const held = [atOffice("organiser", "banten", "tangerang")];

	test("holds for the office and those below it, and for no other", () => {
		expect(
			["banten", "tangerang", "jabar", "top"].map((officeId) => canAt(held, "events.write", { officeId })),
		).toEqual([true, true, false, false]);
		expect(reachOf(held, "events.write")).toEqual({ officeIds: ["banten", "tangerang"], eventIds: [] });
	});

	test("at the top holds for every office", () => {
		expect(reachOf([ofHouse("viewer")], "events.read")).toEqual({ officeIds: null, eventIds: [] });
		expect(canAt([ofHouse("viewer")], "events.read", { officeId: "anywhere" })).toBe(true);
	});

	test("of an admin below the top allows nothing that concerns the whole house", () => {
		const ofProvince = [atOffice("admin", "banten")];
		expect(can(ofProvince, "users.manage")).toBe(true);
		for (const permission of [
			"holidays.manage",
			"delivery.manage",
			"checklists.manage",
			"cooperatives.assign",
		] as const) {
			expect([permission, can(ofProvince, permission), can([ofHouse("admin")], permission)]).toEqual([
				permission,
				false,
				true,
			]);
		}
		expect([isHouseAdmin(ofProvince), isHouseAdmin([ofHouse("admin")])]).toEqual([false, true]);
	});

	test.each(["supervisor", "officer"] as const)("of a %s opens no desk and nothing else", (role) => {
		expect(allowedTo([ofHouse(role)])).toEqual([]);
		expect(hasPanel([ofHouse(role)])).toBe(false);
	});
});

describe("a role for an event", () => {
	test("holds for that event whatever its office, and for no other of the office", () => {
		const held = [forEvent("organiser", "one")];
		expect(canAt(held, "events.write", { officeId: "jabar", eventId: "one" })).toBe(true);
		expect(canAt(held, "events.write", { officeId: "jabar", eventId: "two" })).toBe(false);
		expect(canAt(held, "events.write", { officeId: "jabar" })).toBe(false);
		expect(reachOf(held, "events.write")).toEqual({ officeIds: [], eventIds: ["one"] });
	});

	test("of an organiser begins no event and reads nothing of the whole house", () => {
		const held = [forEvent("organiser", "one")];
		for (const permission of ["events.create", "organisations.read", "cooperatives.read", "privacy.manage"] as const)
			expect([permission, can(held, permission)]).toEqual([permission, false]);
	});

	test("of an officer scans; of a supervisor decides too; neither opens the panel", () => {
		const place = { officeId: "jabar", eventId: "one" };
		expect(allowedTo([forEvent("officer", "one")], place)).toEqual(["attendance.write"]);
		expect(allowedTo([forEvent("supervisor", "one")], place)).toEqual(["attendance.write", "attendance.override"]);
		expect(hasPanel([forEvent("supervisor", "one")])).toBe(false);
	});

	test("is one of four: an admin or an auditor of one event does not exist", () => {
		const fitting = roles.filter((role) => fitsPlace(role, { officeId: "jabar", eventId: "one" }));
		expect(fitting.sort()).toEqual([...eventRoles].sort());
		expect(roles.every((role) => fitsPlace(role, { officeId: "jabar" }))).toBe(true);
		for (const role of ["admin", "auditor"] as const) expect(allowedTo([forEvent(role, "one")])).toEqual([]);
	});
});

describe("several roles", () => {
	test("add up where they are held, and only there", () => {
		const held = [ofHouse("viewer"), atOffice("organiser", "banten"), forEvent("supervisor", "one")];
		expect(reachOf(held, "events.read")).toEqual({ officeIds: null, eventIds: [] });
		expect(reachOf(held, "events.write")).toEqual({ officeIds: ["banten"], eventIds: [] });
		expect(reachOf(held, "attendance.write")).toEqual({ officeIds: ["banten"], eventIds: ["one"] });
		expect(canAt(held, "registrations.write", { officeId: "jabar" })).toBe(false);
	});
});

describe("viewers and auditors", () => {
	test.each(["viewer", "auditor"] as const)("a %s is allowed nothing that changes anything", (role) => {
		expect(allowedTo([ofHouse(role)]).filter((one) => writing.includes(one))).toEqual([]);
	});

	test("a viewer takes no file with data of people and reads no letter", () => {
		for (const permission of ["people.export", "letters.read", "audit.read", "users.read"] as const)
			expect([permission, can([ofHouse("viewer")], permission)]).toEqual([permission, false]);
	});

	test("an auditor reads the trail, who holds which role, the frame of events and figures, and nobody's registration", () => {
		expect(allowedTo([ofHouse("auditor")]).sort()).toEqual(
			["audit.export", "audit.read", "events.read", "reports.read", "users.read"].sort(),
		);
	});
});

test("whoever administers a province cannot change the account of somebody who holds a role above it", () => {
	const reach = reachOf([atOffice("admin", "banten", "tangerang")], "users.manage");
	const based = (officeId: string, ...at: (string | null)[]) => ({
		officeId,
		grants: at.map((one) => ({ officeId: one, eventOfficeId: one ? null : "tangerang" })),
	});
	const onceAt = (eventOfficeId: string) => ({ officeId: "tangerang", grants: [{ officeId: null, eventOfficeId }] });
	expect(ownsAccount(reach, based("tangerang", "tangerang", null))).toBe(true);
	expect(ownsAccount(reach, based("tangerang", "tangerang", "top"))).toBe(false);
	expect(ownsAccount(reach, based("top", "tangerang"))).toBe(false);
	expect(ownsAccount(reach, onceAt("banten"))).toBe(true);
	expect(ownsAccount(reach, onceAt("jabar"))).toBe(false);
	expect(knowsAccount(reach, { ...onceAt("banten"), officeId: "jabar" })).toBe(true);
	expect(knowsAccount(reach, { ...onceAt("jabar"), officeId: "jabar" })).toBe(false);
});
