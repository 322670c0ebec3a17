import { inTransaction } from "#db/client";
import * as inboundMailCommands from "#db/commands/inbound-mails";
import * as inboundMailQueries from "#db/queries/inbound-mails";
import type { InboundMail } from "#db/tables/answers";
import { type Deps, systemActor } from "../deps";
import { actOnMail } from "./act-on-mail";
import { type ReadMail, readMail } from "./read-mail";

const perRound = 20;
/** After so many failures a mail waits for a person. */
const mostAttempts = 5;
const minute = 60_000;

/** What one round did. `errors` are faults of ours: the mails are tried again. */
export interface MailRound {
	processed: number;
	errors: Error[];
}

/**
 * Processes the mails that came in, oldest first. Any number of workers may do so at once: reading a mail costs nothing
 * but time, and what follows from it happens in the one transaction that takes it. A mail that makes us fail is set
 * aside for a while and, in the end, for a person; it holds up no other.
 */
export async function processInboundMails(
	given: Deps,
	context: {
		/** The name our own mail server signs its findings with. */
		authservId: string | null;
	},
): Promise<MailRound> {
	const deps = { ...given, actor: systemActor };
	const round: MailRound = { processed: 0, errors: [] };
	for (const mail of await inboundMailQueries.listWaiting(deps.db, deps.now().toISOString(), perRound)) {
		try {
			const read = await readMail(Buffer.from(mail.raw ?? "", "base64"));
			if (await take(deps, mail, read, context)) round.processed++;
		} catch (error) {
			round.errors.push(error as Error);
			await setAside(deps, mail);
		}
	}
	return round;
}

function take(deps: Deps, mail: InboundMail, read: ReadMail, context: { authservId: string | null }): Promise<boolean> {
	const processedAt = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		if (!(await inboundMailCommands.claim(trx, mail.id, processedAt))) return false;
		const { needsPerson = false, ...effect } = await actOnMail(trx, deps, mail, read, context);
		const { head, body } = read;
		await inboundMailCommands.update(trx, mail.id, {
			...effect,
			needsPerson: needsPerson ? 1 : 0,
			sender: head?.from ?? null,
			subject: head?.subject ?? null,
			excerpt:
				body.kind === "text" ? body.excerpt : body.kind === "calendar" ? (body.reply.events[0]?.comment ?? null) : null,
		});
		return true;
	});
}

function setAside({ db, now }: Deps, mail: InboundMail): Promise<void> {
	const at = now();
	const attempts = mail.attempts + 1;
	const isGivenUp = attempts >= mostAttempts;
	return inTransaction(db, (trx) =>
		inboundMailCommands.update(trx, mail.id, {
			attempts,
			notBefore: new Date(at.getTime() + attempts * minute).toISOString(),
			...(isGivenUp ? { processedAt: at.toISOString(), outcome: "failed", needsPerson: 1 } : {}),
		}),
	);
}
