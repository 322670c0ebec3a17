import { z } from "zod";

const id = z.string().max(36);

/** What the desk posts: a scan, code or name, or somebody chosen from the list, for one day. */
export const checkInSchema = z.union([
	z.object({ dayId: id, registrationId: id }),
	z.object({ dayId: id, entry: z.string({ error: "required" }).min(1, "required").max(200, "too-long") }),
]);

/** Which check-in is taken back. */
export const undoSchema = z.object({ attendanceId: id });
