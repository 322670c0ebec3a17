import type { Cooperative } from "#db/tables/cooperatives";
import type { Deps } from "../deps";
import { tokenHash } from "../links";

/** The cooperative's own address; it dies when `linkVersion` rises. */
export function cooperativeUrl(
	{ site, links }: Pick<Deps, "site" | "links">,
	{ organisationId, linkVersion }: Pick<Cooperative, "organisationId" | "linkVersion">,
) {
	return `${site.baseUrl}/koperasi/${links.token("cooperative", organisationId, linkVersion)}`;
}

/** What the row keeps of the cooperative's link at one version. */
export function cooperativeLinkColumns({ links }: Pick<Deps, "links">, organisationId: string, linkVersion: number) {
	return { linkVersion, linkHash: tokenHash(links.token("cooperative", organisationId, linkVersion)) };
}
