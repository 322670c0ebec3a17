import { qrSvg } from "#app/documents/qr";
import { newTotpSecret, totpAddress } from "#app/domain/accounts/totp";
import type { Deps } from "#app/domain/deps";

/** What the page of enrolment shows of a secret, and the sealed form of it that its form carries. */
export interface ShownSecret {
	qr: string;
	/** In groups of four, as it is typed by hand. */
	key: string;
	sealed: string;
}

/** A new secret for an account, or the one its form brought back. Nothing is stored before a code of it was right. */
export async function showSecret(
	{ sealer }: Pick<Deps, "sealer">,
	user: { id: string; email: string },
	sealed?: string,
): Promise<ShownSecret> {
	const secret = (sealed && sealer.open(sealed, user.id)?.text) || newTotpSecret();
	return {
		qr: await qrSvg(totpAddress(secret, user.email)),
		key: secret.replace(/.{4}(?=.)/g, "$& "),
		sealed: sealer.seal(secret, user.id),
	};
}
