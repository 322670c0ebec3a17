import { z } from "zod";
import { isLocalDateTime } from "../calendar/time-zone";

const text = (longest: number, message: string) =>
	z.string({ error: message }).min(1, message).max(longest, "too-long");

/** A new version of the privacy notice, in both languages. */
export const noticeSchema = z.object({
	effectiveOn: z.string({ error: "date-invalid" }).refine((date) => isLocalDateTime(`${date}T00:00`), "date-invalid"),
	textIndonesian: text(20_000, "notice-text-required"),
	textEnglish: text(20_000, "notice-text-required"),
	changesIndonesian: text(1_000, "notice-changes-required"),
	changesEnglish: text(1_000, "notice-changes-required"),
});
export type NoticeInput = z.output<typeof noticeSchema>;
