import { describe, expect, test } from "vitest";
import type { TimeZone } from "#app/domain/events/types";
import { dueState, endOfDate, nextCode } from "#app/domain/followups/rules";
import type { FollowupStatus } from "#app/domain/followups/types";

const jakarta = "Asia/Jakarta";
const jayapura = "Asia/Jayapura";

describe("how a follow-up stands against its due date", () => {
	const cases: [string, FollowupStatus, string, TimeZone, string | null, string, ReturnType<typeof dueState>][] = [
		[
			"on the due date itself it is not late",
			"in_progress",
			"2021-09-30",
			jakarta,
			null,
			"2021-09-30T16:59:59Z",
			{ state: "soon", days: 0 },
		],
		[
			"from midnight after it, it is late by one day",
			"in_progress",
			"2021-09-30",
			jakarta,
			null,
			"2021-09-30T17:00:00Z",
			{ state: "late", days: 1 },
		],
		[
			"midnight comes two hours earlier in Papua",
			"in_progress",
			"2021-09-30",
			jayapura,
			null,
			"2021-09-30T15:00:00Z",
			{ state: "late", days: 1 },
		],
		[
			"an action nobody began is late all the same",
			"not_started",
			"2021-09-30",
			jakarta,
			null,
			"2021-10-04T03:00:00Z",
			{ state: "late", days: 4 },
		],
		[
			"seven days before it is due soon",
			"in_progress",
			"2021-09-30",
			jakarta,
			null,
			"2021-09-23T03:00:00Z",
			{ state: "soon", days: 7 },
		],
		[
			"eight days before it is simply running",
			"in_progress",
			"2021-09-30",
			jakarta,
			null,
			"2021-09-22T03:00:00Z",
			{ state: "running", days: 8 },
		],
		["what is done is never late", "done", "2021-09-30", jakarta, null, "2022-01-01T00:00:00Z", { state: "done" }],
		[
			"what is cancelled is never late",
			"cancelled",
			"2021-09-30",
			jakarta,
			null,
			"2022-01-01T00:00:00Z",
			{ state: "cancelled" },
		],
		[
			"a worked example stands as of its own date",
			"in_progress",
			"2022-01-10",
			jakarta,
			"2022-01-14",
			"2026-11-02T00:00:00Z",
			{ state: "late", days: 4 },
		],
		[
			"a worked example may have time left",
			"in_progress",
			"2022-01-31",
			jakarta,
			"2022-01-14",
			"2026-11-02T00:00:00Z",
			{ state: "running", days: 17 },
		],
	];
	test.each(cases)("%s", (_name, status, dueOn, timeZone, exampleAsOf, now, expected) => {
		expect(dueState({ status, dueOn, timeZone, exampleAsOf }, new Date(now))).toEqual(expected);
	});

	test("a due date ends at midnight in the event's zone", () => {
		expect(endOfDate("2021-12-31", jakarta)).toBe("2021-12-31T17:00:00.000Z");
		expect(endOfDate("2021-12-31", jayapura)).toBe("2021-12-31T15:00:00.000Z");
	});
});

test("codes count on from the highest number of the series", () => {
	expect(nextCode("RTL-TAN-", [])).toBe("RTL-TAN-01");
	expect(nextCode("RTL-TAN-", ["RTL-TAN-02", "RTL-TAN-09"])).toBe("RTL-TAN-10");
	expect(nextCode("RTL-TAN-", ["RTL-TAN-99"])).toBe("RTL-TAN-100");
});
