import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** Encrypts what must be read again but not by whoever holds a copy of the database. */
export interface Sealer {
	/** `owner` is bound to the sealed text: moved to another row it does not open. */
	seal(text: string, owner: string): string;
	/** The text, or null when no key opens it. `isStale`: it was sealed with an older key than today's. */
	open(sealed: string, owner: string): { text: string; isStale: boolean } | null;
}

const [nonceBytes, tagBytes] = [12, 16];

/** A sealer over secrets, newest first: the newest seals, and each of them opens. AES-256-GCM under a key from HKDF. */
export function sealerOf(secrets: readonly string[]): Sealer {
	const keys = secrets.map((secret) => Buffer.from(hkdfSync("sha256", secret, "", "rembuk sealing", 32)));
	return {
		seal(text, owner) {
			const nonce = randomBytes(nonceBytes);
			const cipher = createCipheriv("aes-256-gcm", keys[0] as Buffer, nonce).setAAD(Buffer.from(owner));
			const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
			return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
		},
		open(sealed, owner) {
			const bytes = Buffer.from(sealed, "base64url");
			for (const [index, key] of keys.entries()) {
				const text = openWith(key, bytes, owner);
				if (text !== null) return { text, isStale: index > 0 };
			}
			return null;
		},
	};
}

function openWith(key: Buffer, bytes: Buffer, owner: string): string | null {
	if (bytes.length < nonceBytes + tagBytes) return null;
	const cipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes))
		.setAAD(Buffer.from(owner))
		.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
	try {
		return Buffer.concat([cipher.update(bytes.subarray(nonceBytes + tagBytes)), cipher.final()]).toString("utf8");
	} catch {
		return null;
	}
}
