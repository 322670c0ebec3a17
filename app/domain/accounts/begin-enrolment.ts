import type { Deps } from "../deps";
import { type Enrolment, newEnrolment } from "./enrolment";
import { type Proof, proveSelf } from "./prove-self";

/** A secret for an account's second factor, for whoever has signed in within 15 minutes or names the password. */
export async function beginEnrolment(
	deps: Deps,
	proof: Proof,
): Promise<{ ok: true; enrolment: Enrolment } | { ok: false; reason: "proof-wrong" }> {
	if (!(await proveSelf(deps, proof))) return { ok: false, reason: "proof-wrong" };
	return { ok: true, enrolment: newEnrolment(deps.sealer, deps.now(), proof) };
}
