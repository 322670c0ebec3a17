import { inTransaction } from "#db/client";
import * as templateQueries from "#db/queries/event-templates";
import { mayAct } from "../accounts/held-roles";
import type { Deps } from "../deps";
import { createFromPlan, type PlanPlacement } from "./create-from-plan";
import { storedPlan } from "./event-plan";

/** Makes a draft from a template, for the office the template belongs to. */
export async function startFromTemplate(deps: Deps, templateId: string, placement: Omit<PlanPlacement, "officeId">) {
	return inTransaction(deps.db, async (trx) => {
		const template = await templateQueries.findById(trx, templateId);
		if (!template || !(await mayAct(trx, deps.actor, "events.create", { officeId: template.officeId })))
			return { ok: false, reason: "no-such-template" } as const;
		const { officeId, plan } = template;
		return createFromPlan(trx, deps, storedPlan(plan), { ...placement, officeId }, { template: template.name });
	});
}
