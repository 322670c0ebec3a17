import { z } from "zod";

const id = z.string().max(36);

/** What the desk posts for one day: somebody chosen from the list, or else a scan, a code or a name. */
export const checkInSchema = z
	.object({
		dayId: id,
		registrationId: id.optional(),
		entry: z.string().max(200, "too-long").default(""),
	})
	.refine(({ registrationId, entry }) => registrationId || entry, { path: ["entry"], message: "entry-required" });

/** Which check-in is taken back. */
export const undoSchema = z.object({ attendanceId: id });

/** Who is named for the desk of an event, or taken off it. */
export const officerSchema = z.object({
	act: z.enum(["name", "dismiss"], "choose-one"),
	user: z.string("choose-one").min(1, "choose-one").max(36, "choose-one"),
});
