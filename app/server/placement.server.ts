import type { ErrorKey } from "./form.server";

/** Beside which field of the placement form a refusal stands. */
export const placementRefusals = {
	"no-such-office": { title: "office-closed" },
	"date-required": { first_day: "date-required" },
	"first-day-past": { first_day: "first-day-past" },
	"no-such-region": { region: "region-required" },
	"region-required": { region: "region-required" },
} satisfies Record<string, Record<string, ErrorKey>>;
