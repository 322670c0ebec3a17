import type { Tx } from "#db/client";
import type { EmailChange } from "#db/tables/sign-in";
import type { Deps } from "../deps";
import { enqueueLetter } from "../messages/enqueue-letter";
import { sendAccountNotice } from "./account-notice";
import type { Person } from "./types";

/** Whether an admin asked for a change of address: it counts against whoever holds the old mailbox. */
export const isByAdmin = ({ keptSessionHash }: Pick<EmailChange, "keptSessionHash">): boolean =>
	keptSessionHash === null;

/**
 * Tells the old mailbox of an account that its address is to change, or has changed, and how that is stopped: a change that
 * an admin makes is not, and its letter does not say where the account goes.
 */
export async function sendEmailChangeLetter(
	trx: Tx,
	deps: Pick<Deps, "now" | "site" | "links">,
	user: Person,
	change: EmailChange,
	state: "asked" | "done",
): Promise<void> {
	if (isByAdmin(change)) {
		const what = state === "asked" ? "email-move-asked" : "email-moved";
		return sendAccountNotice(trx, deps, { ...user, email: change.oldEmail }, what);
	}
	const token = deps.links.token("email-stop", change.id, 1);
	await enqueueLetter(trx, deps, {
		template: "email-change",
		facts: {
			name: user.name,
			state,
			newEmail: change.newEmail,
			link: `${deps.site.baseUrl}/batal-ganti-surel/${token}`,
			expiresAt: change.stopUntil,
			timeZone: "Asia/Jakarta",
		},
		language: user.language ?? "id",
		to: { name: user.name, address: change.oldEmail },
		about: { userId: user.id },
		dedupeKey: `email-change:${change.id}:${state}`,
		isFictional: user.isFictional === 1,
	});
}
