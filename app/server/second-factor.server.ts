import { qrSvg } from "#app/documents/qr";
import type { Enrolment } from "#app/domain/accounts/enrolment";
import { totpAddress } from "#app/domain/accounts/totp";

/** What the page of enrolment shows of a secret, and the sealed form of it that its form carries. */
export interface ShownSecret {
	qr: string;
	/** In groups of four, as it is typed by hand. */
	key: string;
	sealed: string;
}

/** An enrolment as its page shows it. Nothing is stored before a code of it was right. */
export async function showSecret({ secret, sealed }: Enrolment, email: string): Promise<ShownSecret> {
	return { qr: await qrSvg(totpAddress(secret, email)), key: secret.replace(/.{4}(?=.)/g, "$& "), sealed };
}
