import type { Deps } from "#app/domain/deps";
import { saveSession } from "#app/domain/events/save-session";
import { saveQuestion } from "#app/domain/questions/save-question";
import type { RegistrationInput } from "#app/domain/registrations/schema";
import * as eventQueries from "#db/queries/events";
import { succeeded } from "./plan-event";

const plain = {
	hint: "",
	isRequired: false,
	options: [],
	minimum: null,
	maximum: null,
	parties: null,
	shownWhen: null,
};

/**
 * Gives an event questions of its own and two sessions at the same time with few places. Returns what turns people's
 * registrations into ones that answer and choose.
 */
export async function giveOwnForm(deps: Deps, eventId: string) {
	const first = { ...plain, kind: "yes_no", label: "Apakah Anda pernah mengikuti klinik NIK?" } as const;
	const comesBefore = succeeded(await saveQuestion(deps, eventId, null, first)).questionId;
	const shownWhen = { questionId: comesBefore, answer: "yes" };
	succeeded(
		await saveQuestion(deps, eventId, null, {
			...plain,
			kind: "number",
			label: "Pada tahun berapa?",
			minimum: 2015,
			maximum: 2100,
			shownWhen,
		}),
	);
	succeeded(
		await saveQuestion(deps, eventId, null, {
			...plain,
			kind: "file",
			label: "Surat tugas",
			hint: "Bila sudah ada; dapat juga dibawa pada hari kegiatan.",
		}),
	);
	const [day] = await eventQueries.listDays(deps.db, eventId);
	const sessions: string[] = [];
	for (const [title, room] of workshops) {
		const slot = { kind: "clinic", startTime: "13:00", endTime: "14:30", capacity: 3, people: [] } as const;
		const saved = succeeded(await saveSession(deps, eventId, null, { ...slot, dayId: day?.id ?? "", title, room }));
		sessions.push(saved.sessionId);
	}
	return (person: RegistrationInput, index: number): RegistrationInput => ({
		...person,
		answers: { ...person.answers, [comesBefore]: index % 3 === 0 ? "yes" : "no" },
		sessions: index < 8 ? [sessions[index % 2] ?? ""] : [],
	});
}

const workshops = [
	["Lokakarya: menyusun laporan RAT", "Ruang Melati"],
	["Lokakarya: mengisi formulir NIK", "Ruang Anggrek"],
] as const;
