import { z } from "zod";
import { roles } from "./types";

const code = z.string("step-code-required").min(1, "step-code-required").max(40, "code-wrong");

/** What the form of enrolment posts. */
export const enrolSchema = z.object({ secret: z.string("secret-lost").max(400, "secret-lost"), code });

/** What beginning an enrolment, taking the second factor away and new recovery codes ask for: the password or a code. */
export const proofSchema = z.object({ proof: z.string("proof-wrong").min(1, "proof-wrong").max(1000, "proof-wrong") });

/** What the second step of signing in posts: a code of the authenticator. */
export const codeSchema = z.object({ code });

/** The same step without the authenticator: a recovery code. */
export const recoverySchema = z.object({
	recovery: z.string("recovery-required").min(1, "recovery-required").max(40, "recovery-wrong"),
});

/** Which roles need a second factor; none when no box is ticked. */
export const requiredRolesSchema = z.object({
	roles: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(roles, "choose-one"))),
});
