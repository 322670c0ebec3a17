import { inTransaction } from "#db/client";
import * as templateCommands from "#db/commands/event-templates";
import * as templateQueries from "#db/queries/event-templates";
import { mayAct } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Gives a template of the actor's offices another name. */
export async function renameTemplate(deps: Deps, templateId: string, name: string) {
	return inTransaction(deps.db, async (trx) => {
		const template = await templateQueries.findById(trx, templateId);
		if (!template || !(await mayAct(trx, deps.actor, "events.create", { officeId: template.officeId })))
			return { ok: false, reason: "no-such-template" } as const;
		await templateCommands.update(trx, templateId, { name, updatedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "template.renamed",
			subjectId: templateId,
			officeId: template.officeId,
			before: { name: template.name },
			after: { name },
		});
		return { ok: true } as const;
	});
}
