import { z } from "zod";
import { roles } from "./types";

const email = z.string("email-invalid").min(1, "email-invalid").max(254, "email-invalid");
const name = z.string("name-required").min(1, "name-required").max(120, "too-long");

/** What the sign-in form posts. */
export const signInSchema = z.object({
	email,
	password: z.string("password-required").min(1, "password-required").max(1000, "password-long"),
});

/** What the form for a sign-in link posts. */
export const linkSchema = z.object({ email });

/** What the form for another address of an account posts; `proof` where its holder has to show who they are. */
export const emailChangeSchema = z.object({ email, proof: z.string().max(1000, "proof-wrong").default("") });

/** What the demo's buttons post. */
export const demoSchema = z.object({
	role: z.enum(roles, "choose-one"),
	office: z.string().max(64, "choose-one").default(""),
});

/** What makes a password through a link posts; which passwords are good enough is decided in password-rules.ts. */
export const newPasswordSchema = z.object({
	password: z.string("password-required").min(1, "password-required").max(1000, "password-long"),
});

/** What the form for another password posts, with what shows who its holder is. */
export const passwordSchema = newPasswordSchema.extend({ proof: z.string().max(1000, "proof-wrong").default("") });

const officeId = z.string("choose-one").min(1, "choose-one").max(64, "choose-one");
const role = z.enum(roles, "choose-one");

/** What an admin may change about an account. */
export const userSchema = z.object({ name, officeId });

/** What an admin says about a new account. */
export const newUserSchema = z.object({ email, name, officeId, role });

/** A role and where it is to hold: for the event where one is chosen, else at the office. */
export const roleSchema = z.object({
	role,
	at: z.string("choose-one").max(64, "choose-one").default(""),
	event: z.string("choose-one").max(64, "choose-one").default(""),
});
