import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator knows it: SHA-1, 30 seconds, 6 digits. */
const kind = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** Codes of the step before and after count too: clocks of telephones are off by some seconds. */
const steps = 1;

/** A new secret of 160 bits (RFC 4226 4 R6) in base32, as it is typed by hand. */
export function newTotpSecret(): string {
	return new Secret({ size: 20 }).base32;
}

/** The address an authenticator reads from the QR code. */
export function totpAddress(secret: string, email: string): string {
	return new TOTP({ ...kind, issuer: "Rembuk", label: email, secret: Secret.fromBase32(secret) }).toString();
}

/** The 30-second step a code belongs to, at most one step from `now`; null when it is no code of the secret. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
	const totp = new TOTP({ ...kind, secret: Secret.fromBase32(secret) });
	const timestamp = now.getTime();
	const delta = totp.validate({ token: code, timestamp, window: steps });
	return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** The code of an instant, for whoever holds the secret. */
export function codeAt(secret: string, at: Date): string {
	return new TOTP({ ...kind, secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}
