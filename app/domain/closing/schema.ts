import { z } from "zod";

// Messages are names of texts in the catalogue `errors`.

/** What stands in place of a part's words. */
export const reportPartSchema = z.object({
	body: z.string({ error: "required" }).min(1, "required").max(20_000, "too-long"),
});

/** Why a closed event is opened again. */
export const reopeningSchema = z.object({
	reason: z.string({ error: "reason-required" }).min(1, "reason-required").max(500, "too-long"),
});
