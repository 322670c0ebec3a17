import type { Language } from "#app/i18n/language";
import type { Tx } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { sessionDays } from "./lifetimes";
import type { SessionBeginning } from "./types";

/** A session about to begin: its new token, and the hash of the one this browser had until now. */
export interface NewSession {
	token: string;
	replaces: string | null;
	/** Browser and system in short, for the list of sessions. */
	device?: string | null;
	/** What its holder reads: letters about the account are written in it from now on. */
	language?: Language;
}

/**
 * Opens a session under a new token and ends the one it replaces, so that a token planted before signing in opens
 * nothing. `by` says in the trail how the person got in.
 */
export async function startSession(
	trx: Tx,
	{ now, actor }: Pick<Deps, "now" | "actor">,
	user: { id: string; name: string; officeId: string },
	session: NewSession,
	by: SessionBeginning,
	withSecondFactor = false,
): Promise<void> {
	const at = now();
	await accountCommands.deleteEndedSessions(trx, at.toISOString());
	await accountCommands.deleteEndedLinks(trx, new Date(at.getTime() - 86_400_000).toISOString());
	if (session.replaces) await accountCommands.deleteSessionByHash(trx, session.replaces);
	if (session.language) await accountCommands.updateUser(trx, user.id, { language: session.language });
	await accountCommands.insertSession(trx, {
		tokenHash: tokenHash(session.token),
		userId: user.id,
		createdAt: at.toISOString(),
		lastSeenAt: at.toISOString(),
		expiresAt: new Date(at.getTime() + sessionDays * 86_400_000).toISOString(),
		beganBy: by,
		device: session.device ?? null,
	});
	await record(
		trx,
		{ now, actor: { ...actor, kind: "user", id: user.id, name: user.name } },
		{
			action: "account.signed-in",
			subjectId: user.id,
			officeId: user.officeId,
			after: withSecondFactor ? { by, secondFactor: true } : { by },
		},
	);
}
