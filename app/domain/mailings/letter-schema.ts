import { z } from "zod";
import { unknownPlaceholders } from "../messages/rules";
import { letterPlaceholders } from "./types";

const isKnown = (text: string) => unknownPlaceholders(text, letterPlaceholders).length === 0;
const filled = (max: number, missing: string) =>
	z.string({ error: missing }).min(1, missing).max(max, "too-long").refine(isKnown, "placeholder-unknown");

/** What organisers write to a group. */
export const groupLetterSchema = z.object({
	subject: filled(150, "subject-required").overwrite((text) => text.replace(/\s+/g, " ").trim()),
	message: filled(5000, "message-required"),
});

const intro = z.string().max(1500, "too-long").default("").refine(isKnown, "placeholder-unknown");

/** What the letters of an event say first, in each language; both may be empty. */
export const introSchema = z.object({ intro, intro_en: intro });
