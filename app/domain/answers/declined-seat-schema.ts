import { z } from "zod";

/** What is decided about a declined seat, or about all of an event: it is kept, or given up. */
export const declinedSeatSchema = z.object({ answer: z.enum(["keep", "release"], { error: "choose-one" }) });
