import { z } from "zod";

// Messages are names of texts in the catalogue `errors`.

/** Why an item is not needed, or a paper is taken out. */
export const reasonSchema = z.object({
	reason: z.string({ error: "reason-required" }).min(1, "reason-required").max(500, "too-long"),
});
