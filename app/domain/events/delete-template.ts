import { inTransaction } from "#db/client";
import * as templateCommands from "#db/commands/event-templates";
import * as templateQueries from "#db/queries/event-templates";
import { mayAct } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Deletes a template of the actor's offices. Events made from it stay as they are. */
export async function deleteTemplate(deps: Deps, templateId: string) {
	return inTransaction(deps.db, async (trx) => {
		const template = await templateQueries.findById(trx, templateId);
		if (!template || !(await mayAct(trx, deps.actor, "events.create", { officeId: template.officeId })))
			return { ok: false, reason: "no-such-template" } as const;
		await templateCommands.remove(trx, templateId);
		await record(trx, deps, {
			action: "template.deleted",
			subjectId: templateId,
			officeId: template.officeId,
			before: { name: template.name },
		});
		return { ok: true } as const;
	});
}
