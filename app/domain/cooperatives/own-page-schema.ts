import { z } from "zod";
import { isLocalDateTime } from "../calendar/time-zone";
import { holdsPersonalNik } from "./nik-number";

const text = (longest: number, missing = "required") =>
	z
		.string({ error: missing })
		.max(longest, "too-long")
		.refine((typed) => !holdsPersonalNik(typed), "nik-in-text");

/** What a cooperative says of an annual meeting it held. */
export const statedMeetingSchema = z.object({
	bookYear: z
		.string({ error: "choose-one" })
		.regex(/^(19[5-9]\d|2[01]\d\d)$/, "choose-one")
		.transform(Number),
	heldOn: z
		.string({ error: "date-required" })
		.min(1, "date-required")
		.refine((date) => isLocalDateTime(`${date}T00:00`), "date-invalid"),
	minutesNo: text(100).default(""),
});
export type StatedMeetingInput = z.output<typeof statedMeetingSchema>;

/** For which requirement a paper is handed in; null for none in particular. */
export const paperSchema = z.object({
	item: text(60)
		.default("")
		.transform((code) => code || null),
});
