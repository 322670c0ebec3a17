import type { Deps } from "../deps";
import { tokenHash } from "../links";

/** The address under which a reader sees the figures of one week; it can be made again for the secretary's text. */
export function briefingUrl({ site, links }: Pick<Deps, "site" | "links">, linkId: string): string {
	return `${site.baseUrl}/senin/${links.token("briefing", linkId, 1)}`;
}

/** What is kept of that address. */
export function briefingLinkHash({ links }: Pick<Deps, "links">, linkId: string): string {
	return tokenHash(links.token("briefing", linkId, 1));
}
