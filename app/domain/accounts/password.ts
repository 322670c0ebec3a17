import { hash, verify } from "@node-rs/argon2";

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
export const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Composed and decomposed letters look the same on a screen and must be the same password. */
const plain = (password: string): string => password.normalize("NFC");

/** The argon2id hash of a password in PHC format, with its own salt. Takes about 20 ms: never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
	return hash(plain(password), strength);
}

let nobodys: Promise<string> | undefined;

/**
 * Whether a password belongs to a stored hash. Without one (no such account, no password yet) it answers false after
 * the same work, so that the time taken tells nobody which addresses have accounts.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
	if (stored !== null) return verify(stored, plain(password));
	nobodys ??= hash(crypto.randomUUID(), strength);
	await verify(await nobodys, plain(password));
	return false;
}
