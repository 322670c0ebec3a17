import { issueLoginLink } from "#app/domain/accounts/issue-login-link";
import type { Role } from "#app/domain/accounts/types";
import * as signInLink from "#app/routes/accounts/sign-in-link";
import type { Runtime } from "#app/server/runtime.server";
import * as accountQueries from "#db/queries/accounts";
import { createStaff } from "./factories/office";
import { visit } from "./route-visit";

/** The session cookie of a new account of an office, got through the sign-in page. */
export async function signInAs(runtime: Runtime, officeId: string, role: Role = "organiser"): Promise<string> {
	return signInTo(runtime, (await createStaff(runtime.deps, officeId, role)).id);
}

/** The session cookie of an account that is there. */
export async function signInTo(runtime: Runtime, id: string): Promise<string> {
	const link = await issueLoginLink(runtime.deps, (await accountQueries.findUser(runtime.db, id))?.email ?? "");
	const token = link?.url.split("/").at(-1) ?? "";
	const answer = await visit(runtime, signInLink, { path: `/masuk/${token}`, params: { token }, form: {} });
	if (!answer.cookie) throw new Error("Signing in failed.");
	return answer.cookie;
}
