import { normaliseAddress } from "../messages/address";

/** The address of an account as letters use it and as it is looked up; null when it is none. */
export function accountEmail(raw: string): { email: string; emailFolded: string } | null {
	const email = normaliseAddress(raw);
	return email === null ? null : { email, emailFolded: email.toLowerCase() };
}
