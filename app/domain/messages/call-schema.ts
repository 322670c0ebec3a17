import { z } from "zod";

/** What an organiser notes after a call. */
export const reachedSchema = z.object({
	call: z.string({ error: "required" }).min(1, "required").max(36, "invalid"),
	result: z.string().max(500, "too-long").default(""),
});
