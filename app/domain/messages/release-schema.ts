import { z } from "zod";

/** Which address is tried again, and why. */
export const releaseSchema = z.object({
	address: z.string({ error: "required" }).min(1, "required").max(254, "too-long"),
	reason: z.string({ error: "required" }).min(1, "required").max(1000, "too-long"),
});
