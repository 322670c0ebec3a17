import { z } from "zod";
import { normaliseAddress } from "../messages/address";
import { readCode } from "./identity";
import { parsePhone } from "./phone";

/** Asking for one's link by e-mail. */
export const linkRequestSchema = z.object({
	email: z.string({ error: "email-invalid" }).transform((text, context) => {
		const address = normaliseAddress(text);
		if (address === null) context.issues.push({ code: "custom", message: "email-invalid", input: text });
		return address ?? "";
	}),
});

/** Finding one's registration by code and mobile number, each in any spelling. */
export const findSchema = z.object({
	code: z.string({ error: "code-required" }).min(1, "code-required").max(40, "code-required").transform(readCode),
	phone: z.string({ error: "phone-invalid" }).transform((text, context) => {
		const number = parsePhone(text);
		if (number === null) context.issues.push({ code: "custom", message: "phone-invalid", input: text });
		return number ?? "";
	}),
});
