import type { Tx } from "#db/client";
import * as privacyRequestCommands from "#db/commands/privacy-requests";
import type { PrivacyRequest } from "#db/tables/privacy";
import { reachOfActor } from "../accounts/held-roles";
import type { Deps } from "../deps";

/** Locks a request whose queue the actor reaches, or that is the actor's own by its link. */
export async function lockRequest(trx: Tx, { actor }: Deps, id: string): Promise<PrivacyRequest | undefined> {
	const request = await privacyRequestCommands.lock(trx, id);
	if (!request || actor.kind === "link") return request?.id === actor.id ? request : undefined;
	const { officeIds } = await reachOfActor(trx, actor, "privacy.manage");
	return officeIds === null || officeIds.includes(request.officeId ?? "") ? request : undefined;
}
