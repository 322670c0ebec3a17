import { z } from "zod";
import { longestMinutes } from "./rules";

/** The text of minutes as somebody types it. */
export const minutesSchema = z.object({
	body: z.string({ error: "required" }).max(longestMinutes, "too-long"),
});
export type MinutesInput = z.output<typeof minutesSchema>;

/** Which sentence of which revision a follow-up is to come from; position from 0. */
export const sentenceSchema = z.object({
	revision: z.string().min(1).max(36),
	sentence: z.coerce.number().int().min(0).max(longestMinutes),
});
export type SentenceReference = z.output<typeof sentenceSchema>;
