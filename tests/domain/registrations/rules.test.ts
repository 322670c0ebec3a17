import { describe, expect, test } from "vitest";
import { phaseOf } from "#app/domain/events/lifecycle";
import { freeSeats, offeredCategories, refusalOf, seatDecision, turnPage } from "#app/domain/registrations/rules";

const nobody = { employer: 0, union: 0, cooperative: 0, government: 0, other: 0 };
const quotas = [
	{ category: "employer", seats: 2 },
	{ category: "union", seats: 1 },
	{ category: "other", seats: 0 },
] as const;

describe("seats", () => {
	test("people above the quota leave nothing free, and never less than nothing", () => {
		expect(freeSeats(quotas, { ...nobody, employer: 1 }, "employer")).toBe(1);
		expect(freeSeats(quotas, { ...nobody, employer: 5 }, "employer")).toBe(0);
		expect(freeSeats(quotas, nobody, "government")).toBe(0);
	});

	test("only parties with seats are invited", () => {
		expect(offeredCategories(quotas)).toEqual(["employer", "union"]);
	});

	const ask = { needsApproval: false, quotas, confirmed: nobody, waiting: nobody, category: "union" } as const;
	test.each([
		["a free seat confirms", ask, "confirmed"],
		["the participant after the last seat waits", { ...ask, confirmed: { ...nobody, union: 1 } }, "waitlisted"],
		["a full party keeps nobody of another party out", { ...ask, confirmed: { ...nobody, employer: 2 } }, "confirmed"],
		["nobody overtakes those who wait", { ...ask, waiting: { ...nobody, union: 1 } }, "waitlisted"],
		["with approval the organiser decides, free seats or not", { ...ask, needsApproval: true }, "pending"],
	])("%s", (_sentence, facts, status) => {
		expect(seatDecision(facts)).toBe(status);
	});
});

describe("the window", () => {
	const event = {
		status: "published",
		startsAt: "2026-11-12T01:30:00.000Z",
		endsAt: "2026-11-13T08:00:00.000Z",
		registrationOpensAt: "2026-11-01T01:00:00.000Z",
		registrationClosesAt: "2026-11-10T09:00:00.000Z",
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
