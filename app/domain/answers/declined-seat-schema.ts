import { z } from "zod";

/** What the holder of a declined seat answers on their page: coming after all, or not. */
export const declinedSeatSchema = z.object({ answer: z.enum(["keep", "release"], { error: "choose-one" }) });
