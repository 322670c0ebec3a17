import { buffer } from "node:stream/consumers";
import DKIM from "nodemailer/lib/dkim";

/** What letters are signed with (RFC 6376). */
export interface DkimKey {
	/** The `d=` domain. */
	readonly domain: string;
	/** The `s=` selector: the public key is the TXT record `<selector>._domainkey.<domain>`. */
	readonly selector: string;
	/** RSA in PEM. */
	readonly privateKey: string;
}

/**
 * Everything a reader or a mail program acts on, those of its own accord included: RFC 8058 asks for both unsubscribe
 * fields, and nodemailer's own list lacks one of them.
 */
const signedFields = [
	"From",
	"Reply-To",
	"To",
	"Subject",
	"Date",
	"Message-ID",
	"In-Reply-To",
	"References",
	"MIME-Version",
	"Content-Type",
	"Content-Transfer-Encoding",
	"Content-Language",
	"List-Id",
	"List-Unsubscribe",
	"List-Unsubscribe-Post",
	"Auto-Submitted",
	"Feedback-ID",
] as const;

/** The message with its signature on top: the same bytes for the same message and key. */
export function signMessage(message: Buffer, { domain, selector, privateKey }: DkimKey): Promise<Buffer> {
	const headerFieldNames = signedFields.join(":");
	const signer = new DKIM({ domainName: domain, keySelector: selector, privateKey, headerFieldNames });
	return buffer(signer.sign(message));
}
