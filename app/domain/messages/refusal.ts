/** RFC 3463: no such mailbox, no such domain's mailbox (null MX), a mailbox that was closed. */
const wrongAddress: ReadonlySet<string> = new Set(["5.1.1", "5.1.10", "5.2.1"]);

/** The enhanced status code in a mail server's answer (RFC 3463); null when it gives none. */
export function statusCodeIn(answer: string): string | null {
	return /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(answer)?.[0] ?? null;
}

/** Whether a status code says that no letter will ever arrive at this address, rather than this letter. */
export function isWrongAddress(statusCode: string | null): statusCode is string {
	return statusCode !== null && wrongAddress.has(statusCode);
}
