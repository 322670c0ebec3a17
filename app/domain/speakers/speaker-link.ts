import type { EventSpeaker } from "#db/tables/speakers";
import type { Deps } from "../deps";
import { tokenHash } from "../links";

/** The speaker's own page; null while there is no link, or after it was revoked. */
export function speakerUrl({ site, links }: Pick<Deps, "site" | "links">, speaker: EventSpeaker): string | null {
	if (speaker.linkHash === null || speaker.removedAt !== null) return null;
	return `${site.baseUrl}/narasumber/${links.token("speaker", speaker.id, speaker.linkVersion)}`;
}

/** The columns of a new link, which makes the old one worthless. */
export function freshLink({ links }: Pick<Deps, "links">, speaker: Pick<EventSpeaker, "id" | "linkVersion">) {
	const linkVersion = speaker.linkVersion + 1;
	return { linkVersion, linkHash: tokenHash(links.token("speaker", speaker.id, linkVersion)) };
}
