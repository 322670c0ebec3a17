import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { DkimKey } from "#emails/dkim";

interface Settings {
	domain: string | undefined;
	selector: string | undefined;
	keyFile: string | undefined;
	/** Of the sender of every letter. */
	senderDomain: string;
}

/** Receivers do not trust a shorter one (RFC 8301 3.2). */
const leastBits = 2048;

/** What letters are signed with, null when they are not, and what is wrong with the settings in words for the operator. */
export function readDkim({ domain, selector, keyFile, senderDomain }: Settings): {
	key: DkimKey | null;
	wrong: string[];
} {
	if (!domain && !selector && !keyFile) return { key: null, wrong: [] };
	if (!domain || !selector || !keyFile)
		return {
			key: null,
			wrong: ["DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE belong together: set all three or none"],
		};
	const wrong: string[] = [];
	if (!isName(domain)) wrong.push("DKIM_DOMAIN must be a domain");
	else if (senderDomain !== domain && !senderDomain.endsWith(`.${domain}`))
		wrong.push("DKIM_DOMAIN must be the domain of MAIL_FROM or one above it, else the signature counts for nothing");
	if (!isName(selector)) wrong.push("DKIM_SELECTOR must be a name as in <selector>._domainkey.<domain>");
	const { privateKey, fault } = readKey(keyFile);
	if (fault) wrong.push(fault);
	return { key: privateKey && wrong.length === 0 ? { domain, selector, privateKey } : null, wrong };
}

function isName(text: string): boolean {
	return text.length <= 253 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(text);
}

function readKey(file: string): { privateKey?: string; fault?: string } {
	let privateKey: string;
	try {
		privateKey = readFileSync(file, "utf8");
	} catch {
		return { fault: `DKIM_KEY_FILE: ${file} cannot be read` };
	}
	try {
		const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(privateKey);
		if (asymmetricKeyType !== "rsa") return { fault: "DKIM_KEY_FILE must hold an RSA key" };
		if ((asymmetricKeyDetails?.modulusLength ?? 0) < leastBits)
			return { fault: `DKIM_KEY_FILE: the key is too short, it needs ${leastBits} bits` };
		return { privateKey };
	} catch {
		return { fault: `DKIM_KEY_FILE: ${file} is no private key in PEM without a password` };
	}
}
