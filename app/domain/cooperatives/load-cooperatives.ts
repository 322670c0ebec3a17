import { inTransaction, newId, type Tx } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as checklistQueries from "#db/queries/nik-checklists";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { cooperativeLinkColumns } from "./cooperative-link";
import type { FiguresInput, MeetingInput, ProfileInput } from "./schema";
import type { ChecklistState, CooperativeStage } from "./types";

/** A cooperative as somebody wrote it down at a date, with everything that was known then. */
export interface RecordedCooperative {
	organisationId: string;
	officeId: string | null;
	profile: Omit<ProfileInput, "version">;
	meetings: readonly MeetingInput[];
	figures: readonly FiguresInput[];
	stage: CooperativeStage;
	/** Since when it stands there, `YYYY-MM-DD`. */
	stageSinceOn: string;
	items: readonly { code: string; state: ChecklistState }[];
	/** The date on which a worked example is looked at; null for today. */
	exampleAsOf: string | null;
}

/** Takes over cooperatives as recorded, each with the newest checklist for all offices. Nobody is told of anything. */
export async function loadCooperatives(deps: Deps, recorded: readonly RecordedCooperative[]): Promise<void> {
	await inTransaction(deps.db, async (trx) => {
		const checklist = await checklistQueries.findNewest(trx, null, { isPublished: true });
		for (const one of recorded) await load(trx, deps, one, checklist?.id ?? null);
	});
}

async function load(trx: Tx, deps: Deps, one: RecordedCooperative, checklistId: string | null): Promise<void> {
	const { organisationId: id, officeId, stage, stageSinceOn, exampleAsOf } = one;
	const { amendments, hasSavingsUnit, ...profile } = one.profile;
	const at = deps.now().toISOString();
	const by = { updatedAt: at, updatedByName: deps.actor.name };
	await cooperativeCommands.insert(trx, {
		organisationId: id,
		officeId,
		checklistId,
		stage,
		stageSinceOn,
		...profile,
		hasSavingsUnit: hasSavingsUnit ? 1 : 0,
		...cooperativeLinkColumns(deps, id, 1),
		exampleAsOf,
		createdAt: at,
		updatedAt: at,
	});
	await cooperativeCommands.replaceAmendments(
		trx,
		id,
		amendments.map((amendment) => ({ id: newId(), ...amendment })),
	);
	for (const meeting of one.meetings)
		await cooperativeCommands.saveMeeting(trx, { cooperativeId: id, ...meeting, ...by });
	for (const figures of one.figures) await cooperativeCommands.saveFigures(trx, { cooperativeId: id, ...figures });
	for (const item of one.items)
		await cooperativeCommands.saveItem(trx, { cooperativeId: id, ...item, note: "", ...by });
	await cooperativeCommands.appendStageChange(trx, {
		id: newId(),
		cooperativeId: id,
		at,
		before: null,
		after: stage,
		happenedOn: stageSinceOn,
		note: "",
		actorKind: deps.actor.kind,
		actorName: deps.actor.name,
		userId: null,
		officeId: null,
		confirmedBy: "",
		evidenceNo: "",
		fileId: null,
	});
	await record(trx, deps, { action: "cooperative.loaded", subjectId: id, officeId, after: { stage } });
}
