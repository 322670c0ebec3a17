import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as questionQueries from "#db/queries/questions";
import * as registrationQueries from "#db/queries/registrations";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { type ChangeRefusal, changeRegistration } from "./change-registration";
import { chooseSessions } from "./choose-sessions";
import { stateCooperative } from "./cooperative-statement";
import type { EditInput } from "./edit-schema";
import { personKey, searchText } from "./identity";
import { insertAnswers } from "./insert-answers";
import { type KeptFiles, keepAnswerFiles } from "./keep-answer-files";
import { canEdit } from "./link-rights";
import { storedBefore, type ValuesBefore } from "./pending-review";
import { partyQuestions } from "./questions";
import { isLiving } from "./rules";
import { tellStanding } from "./tell-standing";

export type EditAnswer =
	/** `changed` is false when everything stayed as it was: then nothing is written and nobody told. */
	| { ok: true; changed: boolean }
	| ChangeRefusal
	/** After the cut-off; somebody of the same name and contact takes part already. */
	| { ok: false; reason: "closed" | "already-registered" };

/**
 * Changes a participant's own data, answers and sessions, by the holder of the link and until the cut-off. A new e-mail
 * address takes the calendar along. Where the event says so, a change of an approved registration asks for a new look;
 * it keeps its seat until somebody decides otherwise.
 */
export async function editRegistration(
	deps: Deps,
	{ id, eventId }: Pick<Registration, "id" | "eventId">,
	input: EditInput,
): Promise<EditAnswer> {
	const files = await keepAnswerFiles(deps, input.files);
	return changeRegistration(deps, eventId, id, async (trx, event, before): Promise<EditAnswer> => {
		if (!canEdit(event, before, deps.now())) return { ok: false, reason: "closed" };
		const other = await registrationQueries.findOtherLivingPerson(trx, before, personKey(input));
		if (other) return { ok: false, reason: "already-registered" };
		const chosen = await sessionTitles(trx, before.id);
		const values: ValuesBefore = {
			...(await changeAnswers(trx, deps, before, input, files)),
			...((await chooseSessions(trx, deps, before, input.sessions)) ? { sessions: chosen } : {}),
			...changedColumns(before, input),
		};
		if (Object.keys(values).length === 0) return { ok: true, changed: false };
		await writeChange(trx, deps, event, before, input, values);
		return { ok: true, changed: true };
	});
}

const columns = [
	"name",
	"titlePrefix",
	"titleSuffix",
	"gender",
	"position",
	"email",
	"phone",
	"accessNeeds",
] as const satisfies readonly (keyof EditInput & keyof Registration)[];

function changedColumns(before: Registration, input: EditInput): ValuesBefore {
	const changed = columns.filter((column) => before[column] !== input[column]);
	// What somebody needs is for the desk alone: here stands that it changed.
	return Object.fromEntries(changed.map((column) => [column, column === "accessNeeds" ? null : before[column]]));
}

async function sessionTitles(trx: Tx, id: string): Promise<string | null> {
	const chosen = await sessionChoiceQueries.listChosenSessions(trx, [id]);
	return chosen.map(({ title }) => title).join("; ") || null;
}

/** Answers as they are now in place of those before; returns what the questions whose answers differ had. */
async function changeAnswers(
	trx: Tx,
	deps: Deps,
	before: Registration,
	input: EditInput,
	files: KeptFiles,
): Promise<ValuesBefore> {
	const stored = new Map(
		(await registrationQueries.listAnswers(trx, before.id)).map((row) => [row.question, row] as const),
	);
	const own = await questionQueries.listQuestions(trx, before.eventId);
	const asked = new Set([...partyQuestions(deps.now()), ...own].map(({ id }) => id));
	const given = Object.entries(input.answers).filter(([question, answer]) => stored.get(question)?.answer !== answer);
	// A file that nobody replaced stays, as long as the question is still asked.
	const gone = [...stored.values()].filter(
		({ question, fileId }) =>
			asked.has(question) && !(question in input.answers) && !(fileId && input.asked.has(question)),
	);
	await insertAnswers(trx, before.id, Object.fromEntries(given), files);
	const left = gone.map(({ question }) => question);
	await registrationCommands.deleteAnswers(trx, before.id, left);
	const changed = [...given.map(([question]) => question), ...Object.keys(files), ...left];
	return Object.fromEntries(changed.map((question) => [question, stored.get(question)?.answer ?? null]));
}

async function writeChange(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	before: Registration,
	input: EditInput,
	values: ValuesBefore,
) {
	// Names of columns and ids of questions: what the trail, which forgets nothing, may tell.
	const changed = Object.keys(values);
	const at = deps.now().toISOString();
	const fields = Object.fromEntries(columns.map((column) => [column, input[column]])) as Pick<
		EditInput,
		(typeof columns)[number]
	>;
	const asksAgain = event.editResetsApproval === 1 && before.status === "confirmed";
	const after = await registrationCommands.update(trx, before.id, {
		...fields,
		...personKey(input),
		searchFolded: searchText({ ...before, ...fields }),
		editedAt: at,
		updatedAt: at,
		...(asksAgain ? { reviewNeededAt: at, reviewBefore: JSON.stringify({ ...values, ...storedBefore(before) }) } : {}),
	});
	await stateCooperative(trx, deps, after, input.answers);
	await record(trx, deps, {
		action: "registration.edited",
		subjectId: before.id,
		eventId: event.id,
		officeId: event.officeId,
		after: { changed: changed.join(", ") },
	});
	const { status } = after;
	if (!isLiving(status)) return;
	// Who is reached somewhere else gets there all they need; who is reached as before learns of changed sessions only.
	const isElsewhere = before.email !== after.email || (after.email === null && before.phone !== after.phone);
	if (isElsewhere) await tellStanding(trx, deps, event, { ...after, status });
	else if (changed.includes("sessions"))
		await announceRegistrations(trx, deps, [after.id], { letter: "registration-sessions" });
}
