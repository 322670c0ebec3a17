import { z } from "zod";
import { organisationFields, personFields } from "../registrations/schema";
import { categories } from "../registrations/types";
import { type DeskAct, deskOutcomes } from "./types";

const id = z.uuid().transform((text) => text.toLowerCase());
const reason = z.string().trim().min(1).max(500).optional();

/** A form leaves a field empty where a program says null. */
const filled = (fields: unknown) =>
	typeof fields === "object" && fields !== null
		? Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? ""]))
		: fields;

const somebody = personFields.pick({ name: true, phone: true, email: true, position: true, gender: true });

/** Who is written down at the door instead of a colleague: a name is enough. */
export const substituteSchema = z.preprocess(filled, somebody);

/** Who is written down at the door: a name, whom they come for and in which party. */
export const walkInSchema = z.preprocess(
	filled,
	somebody.extend({
		category: z.enum(categories, { error: "category-required" }),
		organisationName: organisationFields.shape.organisation,
	}),
);

const base = {
	id,
	at: z.iso.datetime(),
	isOffline: z.boolean(),
	shown: z.enum(deskOutcomes).nullable(),
};
const list = { dayId: id, sessionId: id.nullable() };

const actSchema = z.union([
	z
		.object({ kind: z.literal("check_in"), ...base, ...list, reason, method: z.enum(["group", "paper"]).optional() })
		.and(
			z.discriminatedUnion("by", [
				z.object({ by: z.literal("pass"), token: z.string().min(1).max(200) }),
				z.object({ by: z.literal("code"), code: z.string().min(1).max(40) }),
				z.object({ by: z.literal("registration"), registrationId: id }),
			]),
		),
	z.object({ kind: z.literal("walk_in"), ...base, ...list, reason, person: walkInSchema }),
	z.object({ kind: z.literal("substitute"), ...base, ...list, registrationId: id, person: substituteSchema }),
	z.object({ kind: z.literal("undo"), ...base, reason, undoes: z.literal("act"), actId: id }),
	z.object({ kind: z.literal("undo"), ...base, reason, undoes: z.literal("attendance"), attendanceId: id }),
]);

/** One act as a desk sends it; undefined when it cannot be read. Each is read alone: one bad act holds up no other. */
export function readAct(sent: unknown): DeskAct | undefined {
	return actSchema.safeParse(sent).data;
}

/** What surrounds the acts. The acts themselves are read one by one. */
export const syncSchema = z.object({
	device: z.object({ id, name: z.string().trim().min(1).max(40) }),
	sentAt: z.iso.datetime(),
	readyWith: z.number().int().min(0).max(1_000_000).nullable(),
	queued: z.number().int().min(0).max(1_000_000),
	since: z.iso.datetime().nullable(),
	acts: z.array(z.looseObject({ id })).max(200),
});
