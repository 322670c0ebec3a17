import { askedOfParty } from "#app/domain/questions/rules";
import { typedAgain } from "#app/domain/questions/typed-answer";
import { offeredSessions } from "#app/domain/registrations/public-form";
import { partyQuestions } from "#app/domain/registrations/questions";
import type { ReadDb } from "#db/client";
import * as questionQueries from "#db/queries/questions";
import * as registrationQueries from "#db/queries/registrations";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import type { FormValues } from "./form.server";

/** What a participant's own form asks, and what stands in it: everything as it is stored. */
export async function editForm(read: ReadDb, registration: Registration, event: EventRow, now: Date) {
	const { id, category } = registration;
	const [questions, answers, sessions, chosen] = await Promise.all([
		questionQueries.listQuestions(read, event.id),
		registrationQueries.listAnswers(read, id),
		offeredSessions(read, event),
		sessionChoiceQueries.listByRegistrations(read, [id]),
	]);
	const files = answers.filter(({ fileId }) => fileId !== null);
	const stored: FormValues = {
		name: registration.name,
		title_prefix: registration.titlePrefix ?? "",
		title_suffix: registration.titleSuffix ?? "",
		gender: registration.gender ?? "",
		position: registration.position ?? "",
		email: registration.email ?? "",
		phone: registration.phone ?? "",
		access_needs: registration.accessNeeds ?? "",
		sessions: chosen.map(({ sessionId }) => sessionId),
	};
	for (const { question, answer, fileId } of answers) if (!fileId) stored[`q_${question}`] = typedAgain(answer);
	return {
		own: askedOfParty(questions, category),
		party: partyQuestions(now).filter((question) => question.category === category),
		sessions,
		kept: Object.fromEntries(files.map(({ question, answer }) => [question, answer])),
		stored,
	};
}
