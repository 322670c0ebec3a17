import { z } from "zod";

const name = z.string({ error: "view-name-required" }).min(1, "view-name-required").max(60, "too-long");

/** A view to keep. */
export const viewSchema = z
	.object({
		name,
		query: z.string().max(2000).default(""),
		scope: z.enum(["event", "office"]).catch("event"),
		shared: z.string().optional(),
	})
	.transform(({ shared, ...view }) => ({ ...view, isShared: shared !== undefined }));

export type ViewInput = z.output<typeof viewSchema>;

/** A view's new name. */
export const viewNameSchema = z.object({ name });
