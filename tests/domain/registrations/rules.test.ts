import { describe, expect, test } from "vitest";
import { phaseOf } from "#app/domain/events/lifecycle";
import { needsApproval, offeredCategories, refusalOf, turnPage } from "#app/domain/registrations/rules";

test("only parties with seats are invited", () => {
	const quotas = [
		{ category: "employer", seats: 2 },
		{ category: "union", seats: 1 },
		{ category: "other", seats: 0 },
	] as const;
	expect(offeredCategories(quotas)).toEqual(["employer", "union"]);
});

test("a party is reviewed as set for it, and else as the event is", () => {
	const quotas = [
		{ category: "employer", needsApproval: null },
		{ category: "union", needsApproval: 0 },
		{ category: "other", needsApproval: 1 },
	] as const;
	const reviewed = (event: 0 | 1) =>
		(["employer", "union", "other", "government"] as const).filter((category) =>
			needsApproval({ needsApproval: event }, quotas, category),
		);
	expect(reviewed(1)).toEqual(["employer", "other", "government"]);
	expect(reviewed(0)).toEqual(["other"]);
});

describe("the window", () => {
	const event = {
		status: "published",
		startsAt: "2026-11-12T01:30:00.000Z",
		endsAt: "2026-11-13T08:00:00.000Z",
		registrationOpensAt: "2026-11-01T01:00:00.000Z",
		registrationClosesAt: "2026-11-10T09:00:00.000Z",
		reportedAt: null,
	} as const;
	test.each([
		["2026-11-01T00:59:59.999Z", "not-yet-open"],
		["2026-11-01T01:00:00.000Z", null],
		["2026-11-10T08:59:59.999Z", null],
		["2026-11-10T09:00:00.000Z", "closed"],
		["2026-11-12T02:00:00.000Z", "closed"],
		["2026-11-13T08:00:00.000Z", "finished"],
	])("at %s: %s", (at, reason) => {
		expect(refusalOf(phaseOf(event, new Date(at)))).toBe(reason);
	});
});

describe("the three pages", () => {
	test.each([
		["1", {}, { page: 2, send: false }],
		["2", {}, { page: 3, send: false }],
		["submit", {}, { page: 3, send: true }],
		["", {}, { page: 2, send: false }],
		["1", { name: "x", consent: "x" }, { page: 2, send: false }],
		["1", { category: "x", name: "x" }, { page: 1, send: false, errors: { category: "x" } }],
		["2", { q_missing: "x", name: "x" }, { page: 1, send: false, errors: { q_missing: "x" } }],
		["2", { phone: "x", consent: "x" }, { page: 2, send: false, errors: { phone: "x" } }],
		["submit", { consent: "x" }, { page: 3, send: false, errors: { consent: "x" } }],
		["ubah-1", { name: "x" }, { page: 1, send: false }],
		["ubah-2", { name: "x" }, { page: 2, send: false }],
	])("step %s with errors %o leads to %o", (step, errors, turn) => {
		expect(turnPage(step, errors)).toEqual({ errors: {}, ...turn });
	});
});
