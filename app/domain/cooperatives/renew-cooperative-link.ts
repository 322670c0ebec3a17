import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as linkCommands from "#db/commands/links";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { cooperativeLinkColumns } from "./cooperative-link";
import { lockCooperative } from "./reach";

/** Gives a cooperative a new link; from this moment the old one, revoked or not, opens nothing. */
export async function renewCooperativeLink(deps: Deps, id: string) {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		await linkCommands.revoke(trx, cooperative.linkHash, deps.now().toISOString());
		await cooperativeCommands.update(trx, id, {
			...cooperativeLinkColumns(deps, id, cooperative.linkVersion + 1),
			linkRevokedAt: null,
			updatedAt: deps.now().toISOString(),
		});
		await record(trx, deps, {
			action: "cooperative.link-renewed",
			subjectId: id,
			officeId: cooperative.officeId,
		});
		return { ok: true } as const;
	});
}
