import { idIn, idTag, tagIn, withTag } from "../messages/address-tags";

/**
 * ORGANIZER of one calendar entry, `dialog+r<token>@…`, for a mailbox that people read too: an answer then names its
 * entry by the address it comes to, even where a program leaves ORGANIZER out. As hard to guess as the UID, which it is.
 */
export function entryAddress(organizer: string, uid: string): string {
	return withTag(organizer, `r${idTag(uid)}`) ?? organizer;
}

/** The UID of the entry that such an address stands for; undefined for any other address. */
export function entryUidIn(address: string): string | undefined {
	const tag = tagIn(address);
	return (tag.startsWith("r") && idIn(tag.slice(1))) || undefined;
}
