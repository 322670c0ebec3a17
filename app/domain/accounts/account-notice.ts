import type { Tx } from "#db/client";
import { newId } from "#db/client";
import type { Messages } from "#emails/messages";
import type { Deps } from "../deps";
import { enqueueLetter } from "../messages/enqueue-letter";
import type { Person } from "./types";

/** Tells the holder of an account, in their mailbox, what happened to the ways into it. */
export async function sendAccountNotice(
	trx: Tx,
	deps: Pick<Deps, "now" | "site">,
	user: Person,
	what: Messages["account-notice"]["what"],
): Promise<void> {
	await enqueueLetter(trx, deps, {
		template: "account-notice",
		facts: {
			name: user.name,
			what,
			at: deps.now().toISOString(),
			timeZone: "Asia/Jakarta",
			link: `${deps.site.baseUrl}/panel/akun`,
		},
		language: user.language ?? "id",
		to: { name: user.name, address: user.email },
		about: { userId: user.id },
		dedupeKey: `account-notice:${newId()}`,
		isFictional: user.isFictional === 1,
	});
}
