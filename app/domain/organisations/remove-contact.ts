import { inTransaction } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import * as organisationQueries from "#db/queries/organisations";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Forgets somebody to ask at an organisation, for instance because they left it. */
export async function removeContact(deps: Deps, organisationId: string, contactId: string) {
	return inTransaction(deps.db, async (trx) => {
		await organisationCommands.lock(trx, [organisationId]);
		const contact = await organisationQueries.findContact(trx, organisationId, contactId);
		if (!contact) return { ok: false, reason: "no-such-contact" } as const;
		await organisationCommands.removeContact(trx, contactId);
		await record(trx, deps, { action: "organisation.contact-removed", subjectId: organisationId });
		return { ok: true } as const;
	});
}
