import { z } from "zod";
import { languages } from "#app/i18n/language";
import { normaliseAddress } from "../messages/address";
import { parsePhone } from "../registrations/phone";

/** Text that is null when left empty, after `read` understood it; else the message is shown. */
const readAs = (longest: number, read: (typed: string) => string | null, message: string) =>
	z
		.string()
		.max(longest, "too-long")
		.default("")
		.transform((typed, context) => {
			if (typed === "") return null;
			const value = read(typed);
			if (value === null) context.addIssue({ code: "custom", message });
			return value;
		});

/** Somebody who is to get the letter on Mondays. */
export const readerSchema = z
	.object({
		name: z.string({ error: "reader-name-required" }).min(1, "reader-name-required").max(100, "too-long"),
		email: readAs(254, normaliseAddress, "email-invalid"),
		secretaryPhone: readAs(40, parsePhone, "phone-invalid"),
		language: z.enum(languages, { error: "choose-one" }),
		coversAll: z
			.string()
			.default("")
			.transform((ticked) => ticked !== ""),
	})
	.superRefine((reader, context) => {
		if (!reader.email && !reader.secretaryPhone)
			context.addIssue({ code: "custom", path: ["email"], message: "briefing-way-required" });
	});
export type ReaderInput = z.output<typeof readerSchema>;
