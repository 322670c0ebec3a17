import { z } from "zod";
import { type Category, categories } from "../registrations/types";
import type { SeatSettings, Seats } from "./set-quotas";

const whole = (most: number) =>
	z
		.string({ error: "number-invalid" })
		.regex(/^\d{1,5}$/, "number-invalid")
		.transform(Number)
		.refine((value) => value <= most, "number-invalid");

/** A number that is 0 when the field is empty. */
const seats = z.preprocess((value) => value || "0", whole(99_999));

/** A number that may be left open. */
const optional = (most: number, least = 0) =>
	z.preprocess(
		(value) => value || null,
		whole(most)
			.refine((value) => value >= least, "number-invalid")
			.nullable(),
	);

const approval = z.preprocess(
	(value) => value || null,
	z
		.enum(["yes", "no"], { error: "choose-one" })
		.transform((answer) => (answer === "yes" ? 1 : 0) as 0 | 1)
		.nullable(),
);

/** Thirty days, in minutes. */
const longestRelease = 43_200;

const partyFields = Object.fromEntries(
	categories.flatMap((category) => [
		[category, seats],
		[`${category}_held`, seats],
		[`${category}_target`, optional(100)],
		[`${category}_approval`, approval],
	]),
);

/** The fields of the quotas form, in its order. */
export const quotaFields = [
	...Object.keys(partyFields),
	"per_organisation",
	"walk_in",
	"offer_hours",
	"release",
	"release_minutes",
];

/**
 * What the quotas form posts: for each party `union`, `union_held`, `union_target`, `union_approval`, and what holds for
 * the whole event; `release_minutes` only with a `release` of its "own". Held seats are some of the party's own; all targets together make at most 100 percent.
 */
export const quotasSchema = z
	.object({
		...partyFields,
		per_organisation: optional(9999, 1),
		walk_in: seats,
		offer_hours: optional(720, 1),
		release: z.preprocess((value) => value || "usual", z.enum(["usual", "never", "own"], { error: "choose-one" })),
		release_minutes: z.preprocess((value) => value || "", z.string({ error: "release-minutes" })),
	})
	.transform((fields: Record<string, unknown>, context) => {
		const of = <Value>(suffix: string) =>
			Object.fromEntries(categories.map((category) => [category, fields[category + suffix]])) as Record<
				Category,
				Value
			>;
		const numbers: Seats = of("");
		const settings: SeatSettings = {
			heldSeats: of("_held"),
			targetPercent: of("_target"),
			needsApproval: of("_approval"),
			seatsPerOrganisation: fields.per_organisation as number | null,
			walkInSeats: fields.walk_in as number,
			offerHours: fields.offer_hours as number | null,
			releaseMinutes: releaseMinutesOf(fields),
		};
		const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
		if (Number.isNaN(settings.releaseMinutes)) refuse("release_minutes", "release-minutes");
		for (const category of categories)
			if (settings.heldSeats[category] > numbers[category]) refuse(`${category}_held`, "held-above-seats");
		const targets = categories.filter((category) => settings.targetPercent[category] !== null);
		const total = targets.reduce((sum, category) => sum + (settings.targetPercent[category] ?? 0), 0);
		if (total > 100) refuse(`${targets.at(-1)}_target`, "targets-above-100");
		return { seats: numbers, settings };
	});

/** What of the two fields counts: minutes matter to those who set a time of their own; NaN where they are none. */
function releaseMinutesOf({ release, release_minutes: given }: Record<string, unknown>): number | null {
	if (release !== "own") return release === "never" ? 0 : null;
	const minutes = /^\d{1,5}$/.test(String(given)) ? Number(given) : Number.NaN;
	return minutes >= 1 && minutes <= longestRelease ? minutes : Number.NaN;
}
