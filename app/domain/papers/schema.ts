import { z } from "zod";
import { categories } from "../registrations/types";
import { paperBatchKinds, receiptItems } from "./types";

// Messages are names of texts in the catalogue `errors`.

/** Every party, or one. */
const party = z
	.enum(categories, { error: "choose-one" })
	.or(z.literal(""))
	.default("")
	.transform((category) => category || null);

/** Which list is drawn: of a day or a session of it by id, blank or with times of arrival, and of which party. */
export const listSchema = z.discriminatedUnion("paper", [
	z.object({
		paper: z.literal("attendance"),
		occasion: z.string({ error: "choose-one" }).max(36, "invalid"),
		contents: z.enum(["blank", "filled"], { error: "choose-one" }),
		category: party,
	}),
	z.object({
		paper: z.literal("receipts"),
		item: z.enum(receiptItems, { error: "choose-one" }),
		category: party,
	}),
]);

/** Which papers are made for many people. */
export const batchSchema = z.object({
	kind: z.enum(paperBatchKinds, { error: "choose-one" }),
	category: party,
	form_key: z.uuid({ error: "invalid" }),
});
