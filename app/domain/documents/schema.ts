import { z } from "zod";
import { documentAccesses, documentKinds } from "./types";

// Messages are names of texts in the catalogue `errors`.

/** What a document is called and who may have it. */
export const documentSchema = z
	.object({
		title: z.string({ error: "title-required" }).min(1, "title-required").max(200, "too-long"),
		kind: z.enum(documentKinds, { error: "choose-one" }),
		access: z.enum(documentAccesses, { error: "choose-one" }),
		session: z.string({ error: "invalid" }).max(100, "invalid").default(""),
	})
	.transform(({ session, ...document }) => ({ ...document, sessionId: session || null }));
export type DocumentInput = z.output<typeof documentSchema>;
