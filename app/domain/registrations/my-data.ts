import type { ReadDb } from "#db/client";
import * as letterQueries from "#db/queries/letters";
import * as questionQueries from "#db/queries/questions";
import * as registrationListQueries from "#db/queries/registration-list";
import * as registrationQueries from "#db/queries/registrations";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { givenTexts } from "../questions/rules";
import { consentProof } from "./consent-proof";
import { storedBefore } from "./pending-review";

/** Everything the house holds about one participant, for the participant (UU 27/2022 art. 7): no keys, no hashes. */
export async function myData(read: ReadDb, registration: Registration, event: EventRow) {
	const { id } = registration;
	const [answers, consents, sessions, letters, attendance, questions] = await Promise.all([
		registrationQueries.listAnswers(read, id),
		registrationQueries.listConsents(read, id),
		sessionChoiceQueries.listChosenSessions(read, [id]),
		letterQueries.listByRegistration(read, id),
		registrationListQueries.listAttendance(read, id),
		questionQueries.listAllQuestions(read, event.id),
	]);
	const labels = new Map(questions.map((question) => [question.id, question.label]));
	const { code, status, category, organisationName, regencyCode, name, titlePrefix, titleSuffix, gender } =
		registration;
	const { position, email, phone, accessNeeds, language, source, reason } = registration;
	const { registeredAt, waitlistedAt, confirmedAt, endedAt, editedAt } = registration;
	return {
		event: { title: event.title, slug: event.slug, host: event.hostName },
		registration: { code, status, category, organisationName, regencyCode, language, source, reason },
		person: { name, titlePrefix, titleSuffix, gender, position, email, phone, accessNeeds },
		times: { registeredAt, waitlistedAt, confirmedAt, editedAt, endedAt },
		/** What stood there before changes that the organisers have not looked at yet. */
		before: storedBefore(registration),
		answers: answers.map(({ question, answer }) => ({
			question: labels.get(question) ?? question,
			answer: givenTexts(answer),
		})),
		sessions: sessions.map(({ title, startsAtLocal, endsAtLocal, status: place }) => ({
			title,
			startsAtLocal,
			endsAtLocal,
			status: place,
		})),
		consents: consents.map(consentProof),
		letters: letters.map(({ template, status: state, createdAt }) => ({ template, status: state, createdAt })),
		attendance: attendance.map(({ startsAtLocal, session, checkedInAt, undoneAt }) => ({
			startsAtLocal,
			session,
			checkedInAt,
			undoneAt,
		})),
	};
}
