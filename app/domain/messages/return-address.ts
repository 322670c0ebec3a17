import { idIn, idTag, tagIn, withTag } from "./address-tags";

/**
 * The envelope sender of one letter (VERP), `dialog+b<token>@…`: what a mail server says about the letter later names it,
 * whatever else the notice leaves out. The sender's own address where the token leaves no room.
 */
export function returnAddress(sender: string, letterId: string): string {
	return withTag(sender, `b${idTag(letterId)}`) ?? sender;
}

/** The id of the letter that such an address stands for, whoever's domain it is; null for any other address. */
export function letterIdIn(address: string): string | null {
	const tag = tagIn(address);
	return tag.startsWith("b") ? idIn(tag.slice(1)) : null;
}
