import { z } from "zod";
import { personFields } from "../registrations/schema";
import { categories } from "../registrations/types";
import { readPageKey } from "./new-act";
import { deskDecisions } from "./types";

const id = z.string().max(36);
const reason = z
	.string()
	.max(500, "too-long")
	.default("")
	.transform((text) => text || undefined);

/** The list a form of the desk is about, and the key of the page it stands on. */
const onList = z.object({
	key: z.string().optional().transform(readPageKey),
	dayId: id,
	sessionId: id.default("").transform((text) => text || null),
});

/** What the desk posts for a list: somebody chosen, a whole group, or else a scan, a code or a name. */
export const checkInSchema = z
	.object({
		...onList.shape,
		registrationId: id.optional(),
		/** With everybody of the same group. */
		group: z.string().default(""),
		reason,
		entry: z.string().max(200, "too-long").default(""),
	})
	.refine(({ registrationId, entry }) => registrationId || entry, { path: ["entry"], message: "entry-required" });

/** Which check-in is taken back. */
export const undoSchema = z.object({ key: onList.shape.key, attendanceId: id });

/** What a desk calls itself, and the list it stood on. */
export const stationSchema = z.object({
	hari: z.string().max(3).default(""),
	sesi: id.default(""),
	station: z
		.string()
		.overwrite((text) => text.replace(/\s+/g, " ").trim())
		.max(40, "too-long")
		.default(""),
});

const { phone, email, position, gender } = personFields.shape;

/** Somebody who is written down at the door: a name is enough. */
export const doorPerson = {
	name: z
		.string({ error: "person-name-required" })
		.overwrite((text) => text.replace(/\s+/g, " ").trim())
		.max(100, "too-long")
		.regex(/\p{L}/u, "person-name-required"),
	phone,
	email,
	position,
	gender,
};

/** Whom somebody at the door comes for, and in which party. */
export const doorOrganisation = {
	category: z.enum(categories, { error: "person-category-required" }),
	organisation: z
		.string({ error: "person-organisation-required" })
		.overwrite((text) => text.replace(/\s+/g, " ").trim())
		.min(1, "person-organisation-required")
		.max(200, "too-long"),
};

const spoken = {
	consent: z.string({ error: "oral-consent-required" }).min(1, "oral-consent-required"),
};

/** Somebody who is written down at the door. */
export const walkInFormSchema = z.object({
	...onList.shape,
	...doorPerson,
	...doorOrganisation,
	...spoken,
	reason,
});

/** Somebody who comes for a colleague. */
export const substituteFormSchema = z.object({ ...onList.shape, ...doorPerson, ...spoken });

/** Ticks of one sheet of paper: who, when if the paper says it, and why they come from paper. */
export const paperTicksSchema = z.object({
	...onList.shape,
	who: z.union([id, z.array(id).max(150)], { error: "choose-people" }).transform((one) => [one].flat()),
	time: z
		.string()
		.regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "time-invalid")
		.default(""),
	reason: z.string({ error: "required" }).min(1, "required").max(500, "too-long"),
});

/** Who is named for the desk of an event, or taken off it, and which device is taken out of service. */
export const officerSchema = z.object({
	act: z.enum(["name", "dismiss", "revoke"], "choose-one"),
	/** An account, or the device that is revoked. */
	user: z.string("choose-one").min(1, "choose-one").max(36, "choose-one"),
});

/** What a supervisor decides about an act of a desk without a signal, and why. */
export const decisionSchema = z.object({
	act: id,
	decision: z.enum(deskDecisions, { error: "choose-one" }),
	reason: z.string({ error: "reason-required" }).min(1, "reason-required").max(500, "too-long"),
});

/** What is noted about somebody for the desk's supervisors; nothing takes it away. */
export const deskNoteSchema = z.object({
	note: z
		.string()
		.max(500, "too-long")
		.default("")
		.transform((text) => text || null),
});

const why = z.string({ error: "reason-required" }).min(1, "reason-required").max(500, "too-long");

/** What an organiser changes about a check-in: its time on the event's clock, or that it was one; each with a reason. */
export const presenceSchema = z.discriminatedUnion("act", [
	z.object({
		act: z.literal("correct"),
		date: z.iso.date("date-invalid"),
		time: z.string({ error: "time-required" }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time-invalid"),
		reason: why,
	}),
	z.object({ act: z.literal("undo"), key: onList.shape.key, reason: why }),
]);
