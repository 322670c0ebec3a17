import { z } from "zod";
import { normaliseAddress } from "../messages/address";
import { readCode } from "../registrations/identity";
import { parsePhone } from "../registrations/phone";
import { recordedWays, refusalGrounds, requestKinds } from "./types";

const kind = z.enum(requestKinds, { error: "choose-one" });
const message = z.string().max(2_000, "too-long").default("");
const formKey = z
	.uuid()
	.optional()
	.catch(undefined)
	.transform((key) => key ?? null);

/** Text that is null when left empty, after `read` understood it; else the message is shown. */
const readAs = (longest: number, read: (typed: string) => string | null, problem: string) =>
	z
		.string()
		.max(longest, "too-long")
		.default("")
		.transform((typed, context) => {
			const value = typed === "" ? null : read(typed);
			if (typed !== "" && value === null) context.addIssue({ code: "custom", message: problem });
			return value;
		});
const name = z.string({ error: "requester-name-required" }).min(1, "requester-name-required").max(100, "too-long");

/** A request from somebody's own page. */
export const ownRequestSchema = z.object({ kind, message, form_key: formKey });
export type OwnRequestInput = z.output<typeof ownRequestSchema>;

/** A request by somebody without a link: the link goes to the address, when it is held. */
export const publicRequestSchema = z.object({
	kind,
	name,
	message,
	email: z.string({ error: "email-invalid" }).transform((text, context) => {
		const address = normaliseAddress(text);
		if (address === null) context.addIssue({ code: "custom", message: "email-invalid" });
		return address ?? "";
	}),
});
export type PublicRequestInput = z.output<typeof publicRequestSchema>;

/** A request that staff write down for somebody. */
export const recordedRequestSchema = z
	.object({
		kind,
		message,
		name,
		way: z.enum(recordedWays, { error: "choose-one" }),
		code: z
			.string()
			.max(40, "too-long")
			.default("")
			.transform((typed) => (typed === "" ? "" : readCode(typed))),
		email: readAs(254, normaliseAddress, "email-invalid"),
		phone: readAs(40, parsePhone, "phone-invalid"),
		identified: z
			.string()
			.default("")
			.transform((ticked) => ticked !== ""),
		form_key: formKey,
	})
	.superRefine((request, context) => {
		if (!request.email && !request.phone)
			context.addIssue({ code: "custom", path: ["phone"], message: "contact-required" });
	});
export type RecordedRequestInput = z.output<typeof recordedRequestSchema>;

/** How a request is decided. */
export const decisionSchema = z.discriminatedUnion("decision", [
	z.object({ decision: z.literal("fulfilled"), note: z.string().max(2_000, "too-long").default("") }),
	z.object({
		decision: z.literal("refused"),
		note: z.string().max(2_000, "too-long").default(""),
		ground: z.enum(refusalGrounds, { error: "ground-required" }),
	}),
]);
export type DecisionInput = z.output<typeof decisionSchema>;
