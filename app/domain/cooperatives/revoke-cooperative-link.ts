import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as linkCommands from "#db/commands/links";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockCooperative } from "./reach";

/** Takes a cooperative's link back: it opens nothing until a new one is given. */
export async function revokeCooperativeLink(deps: Deps, id: string) {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		if (cooperative.linkRevokedAt) return { ok: true } as const;
		const at = deps.now().toISOString();
		await linkCommands.revoke(trx, cooperative.linkHash, at);
		await cooperativeCommands.update(trx, id, { linkRevokedAt: at, updatedAt: at });
		await record(trx, deps, {
			action: "cooperative.link-revoked",
			subjectId: id,
			officeId: cooperative.officeId,
		});
		return { ok: true } as const;
	});
}
