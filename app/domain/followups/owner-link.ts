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
