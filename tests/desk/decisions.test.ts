import { describe, expect, test } from "vitest";
import { countsOf, deskView, findPresence, latest, restOfGroup } from "#app/desk/model/desk-view";
import { findPeople } from "#app/desk/model/find-people";
import { localCheckIn, localSubstitute, localWalkIn } from "#app/desk/model/local-outcome";
import { mergeSnapshot } from "#app/desk/model/merge-snapshot";
import { differs, type QueuedAct } from "#app/desk/model/queued-act";
import { day, list, person, queuedScan, snapshot } from "./known-desk";

const plain = { isSupervisor: false };
const scan = (id: string) => ({ by: "pass", token: "t", passHash: `hash-${id}` }) as const;
const presence = { ...list, by: "Rina", station: "Meja 2", isUndone: false, checkedInAt: "2026-11-12T01:41:00.000Z" };
const newcomer = { phone: null, email: null, position: null, gender: null };

describe("what a desk decides without a signal", () => {
	const known = snapshot(
		[
			person("a"),
			person("b", { status: "pending" }),
			person("c", { status: "cancelled", name: null }),
			person("d", { sessionIds: ["session-1"] }),
		],
		{ presences: [{ ...presence, attendanceId: "att-d", registrationId: "d" }] },
	);
	const view = deskView(known, []);

	test.each([
		["somebody with a seat is let in", scan("a"), "in"],
		["somebody who is there gets the calm answer", scan("d"), "already"],
		["somebody who was not approved is not let in", scan("b"), "not_confirmed"],
		["the ticket of somebody who cancelled is void", scan("c"), "void"],
		["the code of somebody who cancelled has ended", { by: "code", code: "TAN-C" } as const, "ended"],
		["a ticket the device does not know stays unknown", scan("z"), "unknown"],
	])("%s", (_what, sought, outcome) => {
		expect(localCheckIn(view, day, sought, plain)).toBe(outcome);
	});

	test("a session with places of its own lets in those who have one", () => {
		const session = { ...day, sessionId: "session-1", isLimited: true };
		expect(localCheckIn(view, session, scan("a"), plain)).toBe("not_on_list");
		expect(localCheckIn(view, session, scan("d"), plain)).toBe("in");
	});

	test("only a supervisor's reason lets in somebody without a seat", () => {
		expect(localCheckIn(view, day, scan("b"), { reason: "Tamu", isSupervisor: true })).toBe("in");
		expect(localCheckIn(view, day, scan("b"), { reason: "Tamu", isSupervisor: false })).toBe("not_confirmed");
	});

	test("a party without seats takes nobody at the door, unless a supervisor says why", () => {
		expect(localWalkIn(view, "union", plain)).toBe("in");
		expect(localWalkIn(view, "government", plain)).toBe("in");
		expect(localWalkIn(view, "employer", plain)).toBe("full");
		expect(localWalkIn(view, "employer", { reason: "Diundang lisan", isSupervisor: true })).toBe("in");
	});

	test("a substitute is let in for somebody who is not there", () => {
		expect(localSubstitute(view, day, "a")).toBe("in");
		expect(localSubstitute(view, day, "d")).toBe("already");
		expect(localSubstitute(view, day, "c")).toBe("ended");
	});
});

describe("the queue laid over the snapshot", () => {
	const known = snapshot([person("a"), person("b", { groupId: "g" }), person("c", { groupId: "g" })]);

	test("the second scan of a ticket is answered by the first, although the server knows of neither", () => {
		const view = deskView(known, [queuedScan("1", "a")]);
		expect(localCheckIn(view, day, scan("a"), plain)).toBe("already");
		expect(findPresence(view.presences, "a", list)).toMatchObject({ actId: "1", attendanceId: null, by: null });
	});

	test("taking back a scan that is still on the device lets the person be scanned again", () => {
		const undo: QueuedAct = {
			act: { ...queuedScan("2", null).act, kind: "undo", undoes: "act", actId: "1" } as QueuedAct["act"],
			...{ personId: "a", label: null, outcome: "undone" },
		};
		expect(localCheckIn(deskView(known, [queuedScan("1", "a"), undo]), day, scan("a"), plain)).toBe("in");
	});

	test("a walk-in is there, is counted, can be searched for, and takes a seat", () => {
		const act = { ...newcomer, name: "Hana Prasetyo", category: "union", organisationName: "SP Harapan" } as const;
		const walkIn: QueuedAct = {
			act: { ...queuedScan("w", null).act, kind: "walk_in", person: act } as QueuedAct["act"],
			...{ personId: "act:w", label: act.name, outcome: "in" },
		};
		const view = deskView(known, [walkIn]);
		expect(localWalkIn(view, "union", plain)).toBe("full");
		expect(countsOf(view, list, false)).toContainEqual({ category: "union", confirmed: 4, present: 1 });
		expect(findPeople(view, "hana", 5).map(({ name }) => name)).toEqual(["Hana Prasetyo"]);
	});

	test("a substitute takes over the seat: as many are expected as before", () => {
		const substitute: QueuedAct = {
			act: {
				...queuedScan("s", null).act,
				...{ kind: "substitute", registrationId: "a", person: { ...newcomer, name: "Tono" } },
			} as QueuedAct["act"],
			...{ personId: "act:s", label: "Tono", outcome: "in" },
		};
		const view = deskView(known, [substitute]);
		expect(view.people.get("a")?.status).toBe("replaced");
		expect(countsOf(view, list, false)).toContainEqual({ category: "union", confirmed: 3, present: 1 });
		expect(localCheckIn(view, day, scan("a"), plain)).toBe("void");
	});

	test("a ticket that was not let in counts for nothing", () => {
		const unknown = { ...queuedScan("1", null), outcome: "unknown" } as const;
		expect(deskView(known, [unknown]).presences).toEqual([]);
	});

	test("the rest of a group is offered until everybody of it is there", () => {
		const rest = (queue: QueuedAct[]) => {
			const view = deskView(known, queue);
			return restOfGroup(view, person("b", { groupId: "g" }), list).map(({ id }) => id);
		};
		expect(rest([queuedScan("1", "b")])).toEqual(["c"]);
		expect(rest([queuedScan("1", "b"), queuedScan("2", "c")])).toEqual([]);
	});

	test("the latest arrival stands first", () => {
		const early = queuedScan("1", "a", { at: "2026-11-12T01:00:00.000Z" });
		const late = queuedScan("2", "b", { at: "2026-11-12T02:00:00.000Z" });
		expect(latest(deskView(known, [late, early]), list, 20).map(({ registrationId }) => registrationId)).toEqual([
			"b",
			"a",
		]);
	});
});

describe("what changed on the server", () => {
	test("replaces what is known of these people and presences, and leaves the others", () => {
		const before = snapshot([person("a"), person("b")]);
		const news = snapshot([person("b", { status: "cancelled", name: null })], {
			...{ isWhole: false, cursor: "later" },
			presences: [{ ...presence, attendanceId: "att-a", registrationId: "a" }],
		});
		const after = mergeSnapshot(before, news);
		expect(after.people.map(({ id, name }) => [id, name])).toEqual([
			["a", "Siti a"],
			["b", null],
		]);
		expect(after.cursor).toBe("later");
		const undone = { ...presence, attendanceId: "att-a", registrationId: "a", isUndone: true };
		const undoing = mergeSnapshot(after, snapshot([], { isWhole: false, presences: [undone] }));
		expect(deskView(undoing, []).presences).toEqual([]);
	});

	test("a whole snapshot leaves nothing of the old one", () => {
		expect(mergeSnapshot(snapshot([person("a")]), snapshot([person("b")])).people.map(({ id }) => id)).toEqual(["b"]);
	});
});

describe("an answer that differs from what was shown", () => {
	const answer = (outcome: "in" | "already" | "void", needsDecision = false) => ({
		...{ id: "1", outcome, needsDecision, registrationId: null, attendanceId: null },
		...{ presentSince: null, station: null, recordedBy: null },
	});

	test("is told: shown as let in, and void on the server", () => {
		expect(differs(queuedScan("1", "a"), answer("void"))).toBe(true);
		expect(differs(queuedScan("1", "a"), answer("in", true))).toBe(true);
	});

	test("two desks that scanned the same person have nothing to be told", () => {
		expect(differs(queuedScan("1", "a"), answer("already"))).toBe(false);
	});

	test("whoever waited for the server saw its answer", () => {
		expect(differs(queuedScan("1", "a", { shown: null }), answer("void"))).toBe(false);
	});
});

test("a name is found by parts of it in any order, with or without accents", () => {
	const view = deskView(snapshot([person("a", { search: "siti aminah sp contoh" }), person("b")]), []);
	expect(findPeople(view, "am SÍT", 5).map(({ id }) => id)).toEqual(["a"]);
	expect(findPeople(view, "   ", 5)).toEqual([]);
});

test("an officer, to whom nobody's words to search in are given, finds nobody", () => {
	expect(findPeople(deskView(snapshot([person("a", { search: null })]), []), "siti", 5)).toEqual([]);
});
