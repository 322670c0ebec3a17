import type { Site } from "../deps";
import type { MailStream } from "../mailings/types";

const listNames: Record<MailStream, string> = { reminders: "pengingat", announcements: "kabar" };

/** Where a reader leaves a list: by one click and, where mails are read, by a mail. */
interface WaysOut {
	url: string;
	address: string | null;
}

/**
 * The header fields of a letter to many: what list it is (RFC 2919) and how to leave it by one click (RFC 8058) or by a
 * mail (RFC 2369), as one field, because two are none.
 */
export function listHeaders(stream: MailStream, { url, address }: WaysOut, { baseUrl }: Pick<Site, "baseUrl">) {
	const byMail = address === null ? "" : `, <mailto:${address}?subject=berhenti>`;
	return {
		"List-Id": `<${listNames[stream]}.${new URL(baseUrl).hostname}>`,
		"List-Unsubscribe": `<${url}>${byMail}`,
		"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
	};
}
