import { z } from "zod";

/** What the buttons of a letter post: a copy brings a key, so that sending the form twice sends one. */
export const sendAgainSchema = z
	.object({ form_key: z.uuid({ error: "invalid" }).nullable().default(null) })
	.transform(({ form_key: formKey }) => ({ formKey }));
