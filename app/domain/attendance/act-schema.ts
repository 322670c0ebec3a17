import { z } from "zod";
import { doorOrganisation, doorPerson } from "./schema";
import { type DeskAct, deskOutcomes } from "./types";

const id = z.uuid().transform((text) => text.toLowerCase());
const reason = z.string().trim().min(1).max(500).optional();

/** A form leaves a field empty where a program says null. */
const filled = (fields: unknown) =>
	typeof fields === "object" && fields !== null
		? Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? ""]))
		: fields;

const substitute = z.preprocess(filled, z.object(doorPerson));
const { category, organisation: organisationName } = doorOrganisation;
const walkIn = z.preprocess(filled, z.object({ ...doorPerson, category, organisationName }));

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
	z.object({ kind: z.literal("walk_in"), ...base, ...list, reason, person: walkIn }),
	z.object({ kind: z.literal("substitute"), ...base, ...list, registrationId: id, person: substitute }),
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
