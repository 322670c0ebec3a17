/** What a mail server says about one of our letters (RFC 3464). */
export interface DeliveryReport {
	/** `failed`: it will not arrive. `delayed`: it is still being tried. Anything else is no bad news. */
	action: string;
	/** "5.1.1"; empty where none is given. */
	status: string;
	/** Message-ID of the letter, with angle brackets; null where the report does not bring it back. */
	messageId: string | null;
}

/** Reads the machine's part of a report and, where there is one, the letter it brings back. */
export function readDeliveryReport(status: string, returned: string): DeliveryReport {
	const field = (name: string) => new RegExp(`^${name}:[ \\t]*(\\S+)`, "im").exec(status)?.[1] ?? "";
	const head = returned.split(/\r?\n\r?\n/)[0] ?? "";
	return {
		action: field("Action").toLowerCase(),
		status: /^[245]\.\d{1,3}\.\d{1,3}$/.exec(field("Status"))?.[0] ?? "",
		messageId: /^Message-ID:\s*(<[!-;=?-~]{1,250}>)/im.exec(head)?.[1] ?? null,
	};
}
