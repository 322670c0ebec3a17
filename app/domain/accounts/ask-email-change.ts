import { randomBytes } from "node:crypto";
import type { Language } from "#app/i18n/language";
import { inTransaction, newId } from "#db/client";
import * as emailChangeCommands from "#db/commands/email-changes";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { enqueueLetter } from "../messages/enqueue-letter";
import { accountEmail } from "./email";
import { sendEmailChangeLetter } from "./email-change-letter";
import { confirmMinutes, stopDays } from "./lifetimes";
import { lockAccount } from "./reached-account";

/** Which account is to get which address, and the session that goes on afterwards (null when an admin asks). */
export interface AskedEmail {
	userId: string;
	email: string;
	sessionHash: string | null;
}

export type EmailRefusal = "email-invalid" | "email-same" | "email-taken" | "no-such-user";

/**
 * Asks for another address of an account: a link to the new mailbox confirms it within an hour, and a letter to the old
 * one tells how to stop it. Whoever asks has shown before that they may. An earlier change that waits is void.
 */
export async function askEmailChange(
	deps: Deps,
	{ userId, email, sessionHash }: AskedEmail,
	language: Language,
): Promise<{ ok: true } | { ok: false; reason: EmailRefusal }> {
	const address = accountEmail(email);
	if (!address) return { ok: false, reason: "email-invalid" };
	return inTransaction(deps.db, async (trx) => {
		const user =
			deps.actor.id === userId
				? await accountQueries.findUser(trx, userId)
				: await lockAccount(trx, deps.actor, userId, { owns: true });
		if (!user?.isActive) return { ok: false, reason: "no-such-user" } as const;
		if (user.emailFolded === address.emailFolded) return { ok: false, reason: "email-same" } as const;
		if (await accountQueries.findUserByEmail(trx, address.emailFolded))
			return { ok: false, reason: "email-taken" } as const;
		const at = deps.now();
		const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000).toISOString();
		const token = randomBytes(32).toString("base64url");
		const id = newId();
		const change = {
			...{ id, userId, oldEmail: user.email, newEmail: address.email },
			...{ askedAt: at.toISOString(), keptSessionHash: sessionHash },
			...{ confirmHash: tokenHash(token), confirmUntil: after(confirmMinutes), confirmedAt: null },
			stopHash: tokenHash(deps.links.token("email-stop", id, 1)),
			...{ stopUntil: after(stopDays * 24 * 60), stoppedAt: null },
		};
		await emailChangeCommands.deleteEndedChanges(trx, at.toISOString());
		await emailChangeCommands.deleteWaiting(trx, userId);
		await emailChangeCommands.insertEmailChange(trx, change);
		await record(trx, deps, { action: "account.email-change-asked", subjectId: userId, officeId: user.officeId });
		await sendEmailChangeLetter(trx, deps, user, change, "asked");
		await enqueueLetter(trx, deps, {
			template: "email-confirmation",
			facts: {
				name: user.name,
				link: `${deps.site.baseUrl}/ganti-surel/${token}`,
				expiresAt: change.confirmUntil,
				timeZone: "Asia/Jakarta",
			},
			language,
			to: { name: user.name, address: address.email },
			about: { userId },
			dedupeKey: `email-confirmation:${id}`,
			isFictional: user.isFictional === 1,
			expiresAt: change.confirmUntil,
		});
		return { ok: true } as const;
	});
}
