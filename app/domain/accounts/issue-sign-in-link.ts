import { randomBytes } from "node:crypto";
import type { Tx } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { tokenHash } from "../links";

/** A one-time link as it is handed over: nobody can read it from the database afterwards. */
export interface SignInLink {
	url: string;
	tokenHash: string;
	/** UTC instant. */
	expiresAt: string;
}

/**
 * Makes a link that signs an account in once (256 random bits, kept as a hash), and voids the earlier ones. Links
 * younger than `sparesSeconds` stay: processes that start together each print one.
 */
export async function issueSignInLink(
	trx: Tx,
	deps: Pick<Deps, "now" | "actor" | "site">,
	user: { id: string; officeId: string },
	{ minutes, sparesSeconds = 0 }: { minutes: number; sparesSeconds?: number },
): Promise<SignInLink> {
	const at = deps.now();
	const after = (milliseconds: number): string => new Date(at.getTime() + milliseconds).toISOString();
	const token = randomBytes(32).toString("base64url");
	const link = { tokenHash: tokenHash(token), expiresAt: after(minutes * 60_000) };
	await accountCommands.deleteUnusedLinks(trx, user.id, after(-sparesSeconds * 1000));
	await accountCommands.insertSignInLink(trx, {
		...link,
		userId: user.id,
		createdAt: at.toISOString(),
		usedAt: null,
	});
	await record(trx, deps, { action: "account.link-issued", subjectId: user.id, officeId: user.officeId });
	return { ...link, url: `${deps.site.baseUrl}/masuk/${token}` };
}
