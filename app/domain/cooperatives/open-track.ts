import type { Language } from "#app/i18n/language";
import { newId, type Tx } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as checklistQueries from "#db/queries/nik-checklists";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { cooperativeLinkColumns } from "./cooperative-link";
import { today } from "./today";

/**
 * Opens the way of a cooperative's organisation to its certificate, at its beginning; false when it is open already,
 * and then nothing changes. It is looked at by the newest checklist for all offices until an office takes it on.
 */
export async function openTrack(
	trx: Tx,
	deps: Pick<Deps, "now" | "actor" | "links">,
	organisationId: string,
	language: Language,
): Promise<boolean> {
	const at = deps.now().toISOString();
	const stage = "belum_mulai";
	const checklist = await checklistQueries.findNewest(trx, null, { isPublished: true });
	const opened = await cooperativeCommands.insert(trx, {
		organisationId,
		checklistId: checklist?.id ?? null,
		stage,
		stageSinceOn: today(deps),
		hasSavingsUnit: 0,
		language,
		...cooperativeLinkColumns(deps, organisationId, 1),
		createdAt: at,
		updatedAt: at,
	});
	if (!opened) return false;
	await cooperativeCommands.appendStageChange(trx, {
		id: newId(),
		cooperativeId: organisationId,
		at,
		before: null,
		after: stage,
		happenedOn: today(deps),
		note: "",
		actorKind: deps.actor.kind,
		actorName: deps.actor.name,
		userId: deps.actor.kind === "user" ? deps.actor.id : null,
		officeId: null,
		confirmedBy: "",
		evidenceNo: "",
		fileId: null,
	});
	await record(trx, deps, { action: "cooperative.opened", subjectId: organisationId, after: { stage } });
	return true;
}
