import { z } from "zod";
import type { SeriesInput } from "./create-series";
import { readRegion } from "./typed-region";
import { readDate } from "./typed-time";

// Messages are names of texts in the catalogue `errors`.

const text = (longest: number) => z.string({ error: "invalid" }).max(longest, "too-long").default("");
const date = z.preprocess(
	(value) => (value === "" ? undefined : value),
	z
		.string()
		.transform((value, context) => {
			const found = readDate(value);
			if (!found) context.addIssue({ code: "custom", message: "date-invalid" });
			return found ?? z.NEVER;
		})
		.optional(),
);

/** Where and when an event made from a plan takes place. */
export const placementSchema = z
	.object({
		title: z.string({ error: "title-required" }).min(1, "title-required").max(200, "too-long"),
		first_day: date,
		region: z.preprocess(
			(value) => (value === "" ? undefined : value),
			z
				.string()
				.regex(/^\d{2}\.\d{2}$/, "choose-one")
				.optional(),
		),
		venue_name: text(200),
		venue_address: text(400),
	})
	.transform((form) => ({
		title: form.title,
		firstDay: form.first_day ?? null,
		regencyCode: form.region ?? null,
		venueName: form.venue_name,
		venueAddress: form.venue_address,
	}));

/** The name under which a plan is kept. */
export const templateNameSchema = z.object({
	name: z.string({ error: "template-name-required" }).min(1, "template-name-required").max(150, "too-long"),
});

/** More rows than this are not read: Indonesia has 38 provinces. */
export const mostPlaces = 40;

/** Numbers of the rows somebody filled in. */
export function filledPlaces(values: Record<string, unknown>): number[] {
	return Array.from({ length: mostPlaces }, (_, index) => index + 1).filter((row) =>
		["region", "date", "venue"].some((part) => Boolean(values[`${part}_${row}`])),
	);
}

/** How many rows to show: those filled in, five at least, five more when asked for. */
export function shownPlaces(values: Record<string, unknown>): number {
	const last = filledPlaces(values).at(-1) ?? 0;
	return Math.min(mostPlaces, Math.max(5, last, (Number(values.rows) || 0) + (values.add ? 5 : 0)));
}

/** A series as its form posts it: `name`, and rows `region_1 date_1 venue_1`, `region_2 …`. A region is typed by name. */
export function seriesSchema(regencies: readonly { code: string; name: string }[]) {
	return z.record(z.string(), z.unknown()).transform((values, context): SeriesInput => {
		const read = (name: string) => (typeof values[name] === "string" ? values[name] : "");
		const refuse = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
		if (read("name") === "") refuse("name", "series-name-required");
		if (read("name").length > 150) refuse("name", "too-long");
		const rows = filledPlaces(values);
		if (rows.length === 0) refuse("region_1", "place-required");
		const places = rows.map((row) => {
			const [region, day, venueName] = [read(`region_${row}`), read(`date_${row}`), read(`venue_${row}`)];
			const found = readRegion(region, regencies);
			if ("problem" in found) refuse(`region_${row}`, region === "" ? "region-required" : found.problem);
			const firstDay = readDate(day);
			if (!firstDay) refuse(`date_${row}`, day === "" ? "date-required" : "date-invalid");
			if (venueName.length > 200) refuse(`venue_${row}`, "too-long");
			return { regencyCode: "code" in found ? found.code : "", firstDay: firstDay ?? "", venueName };
		});
		return { name: read("name"), places };
	});
}
