import { randomBytes, randomInt } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import { strength } from "./password";
import { recoveryCodeCount } from "./rules";

/** Crockford's base32: no letter that looks like another or like a digit. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 10;

/** A set of codes, 50 bits each, as they are printed: `4k2mz-9xq7t`. */
export function newRecoveryCodes(): string[] {
	const code = () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
	return Array.from({ length: recoveryCodeCount }, () => code().replace(/^.{5}/, "$&-"));
}

/** What somebody typed as a recovery code, without what typing adds to it; null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
	const code = typed.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
	return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : null;
}

/** A salt for a set. One for all ten, so that a code is looked up with one hash. */
export function newRecoverySalt(): string {
	return randomBytes(32).toString("hex");
}

/**
 * The argon2id hash of a code under its set's salt, hex. 50 bits are few enough to be tried out, so it takes as long as
 * a password's (about 20 ms): never inside a transaction.
 */
export async function hashRecoveryCode(code: string, salt: string): Promise<string> {
	const hash = await hashRaw(code.replace("-", ""), { ...strength, salt: Buffer.from(salt, "hex") });
	return hash.toString("hex");
}
