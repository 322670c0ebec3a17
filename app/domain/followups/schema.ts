import { z } from "zod";
import { isLocalDateTime } from "../calendar/time-zone";
import { normaliseAddress } from "../messages/address";
import { parsePhone } from "../registrations/phone";
import { categories } from "../registrations/types";
import { followupPriorities, followupThemes } from "./types";

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

/** What an organiser records of a promise: who, what, until when. */
export const followupSchema = z.object({
	title: filled(200, "action-required"),
	description: optional(4000),
	theme: z.enum(followupThemes, { error: "theme-required" }),
	priority: z.enum(followupPriorities, { error: "choose-one" }).default("normal"),
	sessionId: optional(36).transform((id) => id || null),
	organisationName: filled(200, "owner-required"),
	/** What kind of body the owner is, for an organisation that is not on record yet. */
	ownerCategory: z.enum(categories, { error: "owner-party-required" }),
	ownerName: optional(100),
	ownerEmail: readAs(254, normaliseAddress, "email-invalid"),
	ownerPhone: readAs(40, parsePhone, "phone-invalid"),
	dueOn: text(10).refine((date) => isLocalDateTime(`${date}T00:00`), "date-invalid"),
});
export type FollowupInput = z.output<typeof followupSchema>;

/** A change of a follow-up, with a word on why. */
export const followupEditSchema = followupSchema.extend({ note: optional(1000) });
export type FollowupEdit = z.output<typeof followupEditSchema>;

/** Progress as its owner or an organiser reports it. */
export const progressSchema = z.object({
	note: optional(2000),
	progress: z.enum(["in_progress", "done"], { error: "choose-one" }),
	completionReason: optional(1000),
});
export type ProgressInput = z.output<typeof progressSchema>;

/** Why a follow-up is cancelled or taken up again. */
export const reasonSchema = z.object({ reason: filled(1000, "reason-required") });
