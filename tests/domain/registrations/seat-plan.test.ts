import { describe, expect, test } from "vitest";
import {
	freeSeats,
	getsSeat,
	planSeats,
	roomFor,
	type SeatUnit,
	seatsFrom,
	unitsOf,
} from "#app/domain/registrations/seat-plan";

const one: SeatUnit = { category: "union", organisationId: null, isInvited: false, people: 1 };
const guest: SeatUnit = { ...one, isInvited: true };
const group = (people: number): SeatUnit => ({ ...one, people });
const of = (organisationId: string, people = 1): SeatUnit => ({ ...one, organisationId, people });

/** Unions only: so many seats, held back, and taken already. */
function unions(facts: { seats: number; held?: number; invited?: number; others?: number; cap?: number }) {
	const { seats, held = 0, invited = 0, others = 0, cap = null } = facts;
	return seatsFrom({
		quotas: [{ category: "union", seats, heldSeats: held }],
		holders: [
			{ category: "union", isInvited: true, people: invited },
			{ category: "union", isInvited: false, people: others },
		],
		perOrganisation: cap,
		organisations: new Map([["crowded", 2]]),
	});
}

describe("free seats", () => {
	test.each([
		["of an empty party are all", unions({ seats: 3 }), 3, 3],
		["are what nobody holds", unions({ seats: 3, others: 1, invited: 1 }), 1, 1],
		["are never less than none, though people above the quota sit there", unions({ seats: 2, others: 5 }), 0, 0],
		["that are held back are free for the invited only", unions({ seats: 5, held: 2 }), 3, 5],
		["held back are used up by the invited first", unions({ seats: 5, held: 2, invited: 1 }), 3, 4],
		["beyond those held back the invited take like anybody", unions({ seats: 5, held: 2, invited: 3 }), 2, 2],
		["held back stay so while everybody else fills the party", unions({ seats: 5, held: 2, others: 3 }), 0, 2],
	])("%s", (_sentence, seats, forAll, forInvited) => {
		expect(freeSeats(seats, "union")).toBe(forAll);
		expect(freeSeats(seats, "union", true)).toBe(forInvited);
		expect(freeSeats(seats, "employer", true)).toBe(0);
	});
});

describe("an organisation", () => {
	test.each([
		["takes what is left to it", unions({ seats: 9, cap: 3 }), of("crowded"), 1],
		["at its limit has no room", unions({ seats: 9, cap: 2 }), of("crowded"), 0],
		["above a limit that was lowered has none either", unions({ seats: 9, cap: 1 }), of("crowded"), 0],
		["gets no more than the party has", unions({ seats: 1, cap: 3 }), of("small"), 1],
		["is not limited without a limit", unions({ seats: 9 }), of("crowded"), 9],
		["that is unknown is not limited", unions({ seats: 9, cap: 2 }), one, 9],
	])("%s", (_sentence, seats, unit, room) => {
		expect(roomFor(seats, unit)).toBe(room);
	});
});

describe("the queue", () => {
	const names = ["first", "second", "third", "fourth"];
	test.each([
		["gives seats in its order", unions({ seats: 2 }), [one, one, one], ["first", "second"]],
		["gives none where none is free", unions({ seats: 2, others: 2 }), [one, one], []],
		["passes over a group that does not fit for a single who does", unions({ seats: 2 }), [group(3), one], ["second"]],
		["gives a group all its seats or none", unions({ seats: 3 }), [group(2), group(2), one], ["first", "third"]],
		["passes over an organisation at its limit", unions({ seats: 2, cap: 2 }), [of("crowded"), one], ["second"]],
		[
			"counts what it gives to an organisation",
			unions({ seats: 4, cap: 1 }),
			[of("a"), of("a"), of("b")],
			["first", "third"],
		],
		["gives held seats to the invited only", unions({ seats: 1, held: 1 }), [one, guest], ["second"]],
		["does not seat another party", unions({ seats: 1 }), [{ ...one, category: "employer" as const }, one], ["second"]],
	])("%s", (_sentence, seats, queue, given) => {
		const plan = planSeats(
			seats,
			queue.map((unit, index) => ({ ...unit, name: names[index] })),
		);
		expect(plan.given.map(({ name }) => name)).toEqual(given);
		for (const unit of queue.filter((_unit, index) => !given.includes(names[index] ?? "")))
			expect(roomFor(plan.left, unit)).toBeLessThan(unit.people);
	});
});

describe("a newcomer", () => {
	test.each([
		["takes a free seat", unions({ seats: 1 }), [], one, true],
		["after the last seat waits", unions({ seats: 1, others: 1 }), [], one, false],
		["does not overtake somebody who waits and fits", unions({ seats: 1 }), [one], one, false],
		["takes what is left after those who wait", unions({ seats: 2 }), [one], one, true],
		["takes the seat a waiting group cannot use", unions({ seats: 1 }), [group(2)], one, true],
		["of an organisation at its limit waits beside free seats", unions({ seats: 9, cap: 2 }), [], of("crowded"), false],
		["who is invited takes a held seat before those who wait", unions({ seats: 1, held: 1 }), [one], guest, true],
	])("%s", (_sentence, seats, queue, newcomer, seated) => {
		expect(getsSeat(seats, queue, newcomer)).toBe(seated);
	});
});

test("the people of a group stand in the queue together, where the first of them stands", () => {
	const row = { category: "union" as const, organisationId: "a", source: "group" };
	const units = unitsOf([
		{ ...row, id: "1", groupId: "g" },
		{ ...row, id: "2", groupId: null, source: "invitation" },
		{ ...row, id: "3", groupId: "g" },
	]);
	expect(units).toEqual([
		{ ids: ["1", "3"], category: "union", organisationId: "a", isInvited: false, people: 2, isGroup: true },
		{ ids: ["2"], category: "union", organisationId: "a", isInvited: true, people: 1, isGroup: false },
	]);
});
