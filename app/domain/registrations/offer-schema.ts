import { z } from "zod";
import { reasonSchema } from "./staff-schema";

/** What the holder of an offer answers. */
export const offerAnswerSchema = z.object({ answer: z.enum(["take", "give-up"], { error: "choose-one" }) });

/** What staff do about somebody's turn: note an acceptance, or pass the seat on or give one out of turn for a reason. */
export const turnSchema = z.discriminatedUnion(
	"act",
	[
		z.object({ act: z.literal("accept") }),
		reasonSchema.extend({ act: z.literal("pass-on") }),
		reasonSchema.extend({ act: z.literal("promote") }),
	],
	{ error: "choose-one" },
);
