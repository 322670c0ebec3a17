import type { Language } from "#app/i18n/language";
import type { Tx } from "#db/client";
import type { Deps } from "../deps";
import { enqueueLetter } from "../messages/enqueue-letter";
import { issueSignInLink } from "./issue-sign-in-link";
import { linkMinutes } from "./lifetimes";
import type { Role } from "./types";

interface Invited {
	id: string;
	officeId: string;
	officeName: string;
	name: string;
	email: string;
	/** Null where they hold none yet. */
	role: Role | null;
	isFictional: 0 | 1;
}

/** Queues the letter that tells somebody about their account, with a one-time link open for 24 hours. */
export async function sendAccountLetter(trx: Tx, deps: Deps, user: Invited, language: Language): Promise<void> {
	const link = await issueSignInLink(trx, deps, user, { minutes: linkMinutes.first });
	await enqueueLetter(trx, deps, {
		template: "account-created",
		facts: {
			name: user.name,
			role: user.role,
			office: user.officeName,
			link: link.url,
			expiresAt: link.expiresAt,
			timeZone: "Asia/Jakarta",
		},
		language,
		to: { name: user.name, address: user.email },
		about: { userId: user.id },
		dedupeKey: `account-created:${link.tokenHash}`,
		isFictional: user.isFictional === 1,
		expiresAt: link.expiresAt,
	});
}
