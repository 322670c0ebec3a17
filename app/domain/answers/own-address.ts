import type { Site } from "../deps";
import { mailboxKey } from "./mailbox-key";

/** Whether an address is one this installation writes from or is answered at, with or without a tag after a plus. */
export function isOwnAddress(address: string, { mailFrom, organizer }: Pick<Site, "mailFrom" | "organizer">): boolean {
	const bare = withoutTag(address);
	return bare !== "" && [mailFrom, organizer].some((own) => withoutTag(own.address) === bare);
}

function withoutTag(address: string): string {
	return mailboxKey(address).replace(/\+[^@]*@/, "@");
}
