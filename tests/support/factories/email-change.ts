import { randomBytes } from "node:crypto";
import type { Deps } from "#app/domain/deps";
import { tokenHash } from "#app/domain/links";
import { inTransaction, newId } from "#db/client";
import * as emailChangeCommands from "#db/commands/email-changes";
import { createStaff } from "./office";

/** An account whose address is about to change, with the tokens of the letters to the new mailbox and the old one. */
export async function createEmailChange(deps: Deps, officeId: string) {
	const { id: userId } = await createStaff(deps, officeId);
	const [id, confirmToken] = [newId(), randomBytes(32).toString("base64url")];
	const stopToken = deps.links.token("email-stop", id, 1);
	const after = (hours: number) => new Date(deps.now().getTime() + hours * 3_600_000).toISOString();
	await inTransaction(deps.db, (trx) =>
		emailChangeCommands.insertEmailChange(trx, {
			...{ id, userId, oldEmail: `lama-${id}@dinas.example`, newEmail: `baru-${id}@dinas.example` },
			...{ askedAt: after(0), keptSessionHash: "none", askedById: userId, confirmedAt: null, stoppedAt: null },
			...{ confirmHash: tokenHash(confirmToken), confirmUntil: after(1) },
			...{ stopHash: tokenHash(stopToken), stopUntil: after(7 * 24) },
		}),
	);
	return { userId, confirmToken, stopToken };
}
