import { randomBytes } from "node:crypto";
import type { Language } from "#app/i18n/language";
import { inTransaction, newId } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
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
 * one tells of it, and how to stop it unless an admin asked. Whoever asks has shown before that they may. An earlier change that waits is void.
 */
export async function askEmailChange(
	deps: Deps,
	{ userId, email, sessionHash }: AskedEmail,
	language: Language,
): Promise<{ ok: true } | { ok: false; reason: EmailRefusal }> {
	const address = accountEmail(email);
	if (!address) return { ok: false, reason: "email-invalid" };
	return inTransaction(deps.db, async (trx) => {
		const isOwn = deps.actor.id === userId;
		const user = isOwn
			? await accountCommands.lockUser(trx, userId)
			: await lockAccount(trx, deps.actor, userId, { owns: true });
		if (!user?.isActive) return { ok: false, reason: "no-such-user" } as const;
		if (user.emailFolded === address.emailFolded) return { ok: false, reason: "email-same" } as const;
		// Whoever asks for their own learns nothing about others: the new mailbox is written to all the same.
		if (!isOwn && (await accountQueries.findUserByEmail(trx, address.emailFolded)))
			return { ok: false, reason: "email-taken" } as const;
		const at = deps.now();
		const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000).toISOString();
		const token = randomBytes(32).toString("base64url");
		const id = newId();
		const change = {
			...{ id, userId, oldEmail: user.email, newEmail: address.email },
			...{ askedAt: at.toISOString(), keptSessionHash: sessionHash, askedById: isOwn ? userId : deps.actor.id },
			...{ confirmHash: tokenHash(token), confirmUntil: after(confirmMinutes), confirmedAt: null },
			stopHash: tokenHash(deps.links.token("email-stop", id, 1)),
			// What an admin does about a lost mailbox, that mailbox cannot undo.
			...{ stopUntil: isOwn ? after(stopDays * 24 * 60) : at.toISOString(), stoppedAt: null },
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
