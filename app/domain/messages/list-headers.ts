import type { Site } from "../deps";
import type { MailStream } from "../mailings/types";

const listNames: Record<MailStream, string> = { reminders: "pengingat", announcements: "kabar" };

/**
 * The header fields of a letter to many: what list it is (RFC 2919) and how to leave it by one click (RFC 8058), as
 * one field, because two are none.
 */
export function listHeaders(stream: MailStream, stop: string, { baseUrl }: Pick<Site, "baseUrl">) {
	return {
		"List-Id": `<${listNames[stream]}.${new URL(baseUrl).hostname}>`,
		"List-Unsubscribe": `<${stop}>`,
		"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
	};
}
