import { z } from "zod";
import { readDate } from "../events/typed-time";
import { holidayKinds } from "./types";

// Messages are names of texts in the catalogue `errors`.

/** One day off as the form posts it. */
export const holidaySchema = z
	.object({
		date: z
			.string({ error: "date-required" })
			.min(1, "date-required")
			.max(20, "date-invalid")
			.transform((value, context) => {
				const date = readDate(value);
				if (!date) context.addIssue({ code: "custom", message: "date-invalid" });
				return date ?? z.NEVER;
			}),
		name: z.string({ error: "holiday-name-required" }).min(1, "holiday-name-required").max(150, "too-long"),
		kind: z.enum(holidayKinds, { error: "choose-one" }),
		source: z.string().max(200, "too-long").default(""),
	})
	.transform(({ date, ...holiday }) => ({ heldOn: date, ...holiday }));

export type HolidayInput = z.output<typeof holidaySchema>;
