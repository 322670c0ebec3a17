import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as identityCommands from "#db/commands/identities";
import * as accountQueries from "#db/queries/accounts";
import * as identityQueries from "#db/queries/identities";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { sendAccountNotice } from "./account-notice";
import { accountEmail } from "./email";
import { type NextStep, passFirstStep } from "./pass-first-step";
import type { NewSession } from "./start-session";

/** Who somebody is, as the house's provider of identities has just said and signed. */
export interface ProvenIdentity {
	issuer: string;
	/** What the provider calls them, for good. */
	subject: string;
	/** Null when the provider names none. */
	email: string | null;
	/** Whether the provider says that the mailbox is theirs. */
	isEmailVerified: boolean;
}

export type ProviderRefusal = "email-unverified" | "no-account";

/**
 * Lets in whom the provider knows, or on to the second factor: the account it was linked with, or the first time the enabled
 * account of its verified e-mail address, whose holder is told. An account is never created, and has one identity of a provider.
 */
export async function signInWithProvider(
	deps: Deps,
	identity: ProvenIdentity,
	session: NewSession,
): Promise<{ ok: true; next: NextStep } | { ok: false; reason: ProviderRefusal }> {
	const { issuer, subject } = identity;
	const folded = accountEmail(identity.email ?? "")?.emailFolded ?? "";
	return inTransaction(deps.db, async (trx) => {
		const linked = await identityQueries.findUserId(trx, issuer, subject);
		const found = linked === undefined ? await accountQueries.findUserByEmail(trx, folded) : { id: linked };
		const user = found && (await accountCommands.lockUser(trx, found.id));
		const refuse = async (reason: ProviderRefusal) => {
			const about = { subjectId: user?.id ?? "unknown", officeId: user?.officeId ?? null };
			await record(trx, deps, { action: "account.provider-refused", ...about, after: { reason } });
			return { ok: false, reason } as const;
		};
		if (linked === undefined && !identity.isEmailVerified) return refuse("email-unverified");
		if (!user?.isActive) return refuse("no-account");
		// Asked again: the link may have been taken back, or the address moved, until the account was held.
		if (linked !== undefined && (await identityQueries.findUserId(trx, issuer, subject)) !== user.id)
			return refuse("no-account");
		if (linked === undefined) {
			const link = { issuer, subject, userId: user.id, linkedAt: deps.now().toISOString() };
			if (user.emailFolded !== folded || !(await identityCommands.insertIdentity(trx, link)))
				return refuse("no-account");
			await record(trx, deps, { action: "account.provider-linked", subjectId: user.id, officeId: user.officeId });
			await sendAccountNotice(trx, deps, user, "provider-linked");
		}
		return { ok: true, next: await passFirstStep(trx, deps, user, session, "provider") } as const;
	});
}
