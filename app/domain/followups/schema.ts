import { z } from "zod";
import { isLocalDateTime } from "../calendar/time-zone";
import { normaliseAddress } from "../messages/address";
import { parsePhone } from "../registrations/phone";
import { categories } from "../registrations/types";
import { extensionDecisions, followupPriorities, followupThemes } from "./types";

const text = (longest: number) => z.string({ error: "required" }).max(longest, "too-long");
const filled = (longest: number, missing: string) =>
	z.string({ error: missing }).min(1, missing).max(longest, "too-long");
const optional = (longest: number) => text(longest).default("");

/** Text that is stored as null when left empty, after `read` understood it; else the message is shown. */
const readAs = (longest: number, read: (raw: string) => string | null, message: string) =>
	optional(longest).transform((raw, context) => {
		if (raw === "") return null;
		const value = read(raw);
		if (value === null) context.addIssue({ code: "custom", message });
		return value;
	});

const reference = optional(36).transform((id) => id || null);

/** A calendar date, `YYYY-MM-DD`. */
const date = text(10).refine((typed) => isLocalDateTime(`${typed}T00:00`), "date-invalid");

const followupFields = z.object({
	title: filled(200, "action-required"),
	description: optional(4000),
	theme: z.enum(followupThemes, { error: "theme-required" }),
	priority: z.enum(followupPriorities, { error: "choose-one" }).default("normal"),
	sessionId: reference,
	questionId: reference,
	cooperativeId: reference,
	organisationName: filled(200, "owner-required"),
	/** What kind of body the owner is, for an organisation that is not on record yet. */
	ownerCategory: z.enum(categories, { error: "owner-party-required" }),
	ownerName: optional(100),
	ownerEmail: readAs(254, normaliseAddress, "email-invalid"),
	ownerPhone: readAs(40, parsePhone, "phone-invalid"),
	helperName: optional(200),
	/** What kind of body helps, for one that is not on record yet. */
	helperCategory: z
		.enum([...categories, ""])
		.default("")
		.transform((category) => category || null),
	dueOn: date,
});

function hasHelperParty(typed: { helperName: string; helperCategory: string | null }, context: z.RefinementCtx): void {
	if (typed.helperName && !typed.helperCategory)
		context.addIssue({ code: "custom", path: ["helperCategory"], message: "helper-party-required" });
}

/** What an organiser records of a promise: who, what, until when, and where it comes from. */
export const followupSchema = followupFields.superRefine(hasHelperParty);
export type FollowupInput = z.output<typeof followupSchema>;

/** A change of a follow-up, with a word on why. */
export const followupEditSchema = followupFields.extend({ note: optional(1000) }).superRefine(hasHelperParty);
export type FollowupEdit = z.output<typeof followupEditSchema>;

/** Progress as its owner or an organiser reports it. */
export const progressSchema = z.object({
	note: optional(2000),
	progress: z.enum(["in_progress", "done"], { error: "choose-one" }),
	completionReason: optional(1000),
	/** What stands in the way; left as it is by a form that does not ask. */
	obstacle: text(2000).optional(),
});

/** Progress as a use case takes it; organisers may also set back what was not begun after all. */
export type ProgressInput = Omit<z.output<typeof progressSchema>, "progress" | "obstacle"> & {
	progress: "not_started" | "in_progress" | "done";
	obstacle?: string | undefined;
	/** The status is changed without a word on it. */
	isSilent?: true;
};

/** A change of the status alone, as the board offers it. */
export const statusSchema = z.object({
	progress: z.enum(["not_started", "in_progress", "done"], { error: "choose-one" }),
	completionReason: optional(1000),
	note: optional(2000),
});

/** One change for many follow-ups, told apart by `kind`. */
export const manyChangeSchema = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("theme"), theme: z.enum(followupThemes, { error: "theme-required" }) }),
	z.object({ kind: z.literal("priority"), priority: z.enum(followupPriorities, { error: "choose-one" }) }),
	z.object({
		kind: z.literal("helper"),
		helperName: filled(200, "required"),
		helperCategory: z.enum(categories, { error: "helper-party-required" }),
	}),
	z.object({ kind: z.literal("extend"), dueOn: date, reason: filled(1000, "reason-required") }),
	z.object({ kind: z.literal("cancel"), reason: filled(1000, "reason-required") }),
]);

/** More time, as an owner asks for it. */
export const extensionSchema = z.object({ wantedOn: date, extensionReason: filled(1000, "reason-required") });

/** What an organiser says to that; a refusal needs a word on why. */
export const extensionDecisionSchema = z
	.object({
		decision: z.enum(extensionDecisions, { error: "choose-one" }),
		dueOn: date,
		note: optional(1000),
	})
	.superRefine((typed, context) => {
		if (typed.decision === "refused" && !typed.note)
			context.addIssue({ code: "custom", path: ["note"], message: "reason-required" });
	});

/** Why a follow-up is cancelled or taken up again. */
export const reasonSchema = z.object({ reason: filled(1000, "reason-required") });
