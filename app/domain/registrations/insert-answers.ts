import type { Tx } from "#db/client";
import * as fileCommands from "#db/commands/files";
import * as registrationCommands from "#db/commands/registrations";
import type { KeptFiles } from "./keep-answer-files";

/** Writes the answers of one registration, those that are files among them. */
export async function insertAnswers(
	trx: Tx,
	registrationId: string,
	answers: Readonly<Record<string, string>>,
	files: KeptFiles = {},
): Promise<void> {
	for (const file of Object.values(files)) await fileCommands.insertFile(trx, file);
	await registrationCommands.saveAnswers(trx, [
		...Object.entries(answers).map(([question, answer]) => ({ registrationId, question, answer, fileId: null })),
		...Object.entries(files).map(([question, { id, originalName }]) => ({
			registrationId,
			question,
			answer: originalName,
			fileId: id,
		})),
	]);
}
