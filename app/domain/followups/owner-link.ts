import type { Tx } from "#db/client";
import * as linkCommands from "#db/commands/links";
import type { Followup } from "#db/tables/followups";
import type { Deps } from "../deps";
import { tokenHash } from "../links";

/** The address under which the owner reports; it dies when `linkVersion` rises. */
export function ownerUrl(
	{ site, links }: Pick<Deps, "site" | "links">,
	{ id, linkVersion }: Pick<Followup, "id" | "linkVersion">,
) {
	return `${site.baseUrl}/rtl/${links.token("followup", id, linkVersion)}`;
}

/** What the row keeps of the owner's link at one version. */
export function ownerLinkColumns({ links }: Pick<Deps, "links">, id: string, linkVersion: number) {
	return { linkVersion, linkHash: tokenHash(links.token("followup", id, linkVersion)) };
}

/** Remembers the present link as one that was replaced, and returns the columns of the next one. */
export async function nextOwnerLink(trx: Tx, deps: Pick<Deps, "links" | "now">, followup: Followup) {
	await linkCommands.revoke(trx, followup.linkHash, deps.now().toISOString());
	return { ...ownerLinkColumns(deps, followup.id, followup.linkVersion + 1), linkRevokedAt: null };
}
