import { givenTexts, openQuestions } from "#app/domain/questions/rules";
import { balanceOf } from "#app/domain/registrations/balance";
import { consentProof } from "#app/domain/registrations/consent-proof";
import { needsReview } from "#app/domain/registrations/pending-review";
import { formatPhone } from "#app/domain/registrations/phone";
import { partyQuestions } from "#app/domain/registrations/questions";
import { isLiving, printedName } from "#app/domain/registrations/rules";
import { planSeats, roomFor, unitOf } from "#app/domain/registrations/seat-plan";
import { seatState } from "#app/domain/registrations/seat-state";
import type { ReadDb } from "#db/client";
import * as callTaskQueries from "#db/queries/call-tasks";
import * as letterQueries from "#db/queries/letters";
import * as questionQueries from "#db/queries/questions";
import * as regionQueries from "#db/queries/regions";
import * as registrationListQueries from "#db/queries/registration-list";
import * as registrationQueries from "#db/queries/registrations";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import * as suppressedAddressQueries from "#db/queries/suppressed-addresses";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { calendarAnswers, heldSeat } from "./calendar-answers.server";
import { reviewOf } from "./registration-review.server";
import { trailLines } from "./trail.server";

/** Everything the house knows of one registration, cut down to what its page shows. */
export async function registrationDetail(read: ReadDb, event: EventRow, registration: Registration, now: Date) {
	const { id, category } = registration;
	const [answers, consents, letters, calls, attendance, trail, replacement, replaced, region, place] =
		await Promise.all([
			registrationQueries.listAnswers(read, id),
			registrationQueries.listConsents(read, id),
			letterQueries.listByRegistration(read, id),
			callTaskQueries.listByRegistration(read, id),
			registrationListQueries.listAttendance(read, id),
			trailLines(read, id),
			registrationListQueries.findReplacement(read, id),
			registration.replacesId ? registrationQueries.findById(read, registration.replacesId) : undefined,
			registration.regencyCode ? regionQueries.findRegency(read, registration.regencyCode) : undefined,
			registrationQueries.findQueuePosition(read, registration),
		]);
	const questions = await questionQueries.listAllQuestions(read, registration.eventId);
	const own = new Map(questions.map((one) => [one.id, one]));
	const stored = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
	const asked = questions.filter(({ isRemoved }) => !isRemoved);
	const chosen = await sessionChoiceQueries.listChosenSessions(read, [id]);
	const kinds = new Map(partyQuestions(now).map((question) => [question.id, question.kind]));
	return {
		person: { ...personOf(registration), suppressed: await suppressionOf(read, registration) },
		region: region ? `${region.name}, ${region.provinceName}` : null,
		place,
		seats: await seatsFor(read, event, registration),
		/** Required questions that wait for the participant. */
		open:
			isLiving(registration.status) && registration.isUnassigned === 0
				? openQuestions(asked, category, stored).map(({ label }) => label)
				: [],
		hasQuestions: answers.length > 0 || partyQuestions(now).some((question) => question.category === category),
		sessions: chosen.map(({ sessionId, title, room, startsAtLocal, endsAtLocal, status }) => ({
			id: sessionId,
			title,
			room,
			startsAtLocal,
			endsAtLocal,
			isWaiting: status === "waitlisted",
		})),
		review: needsReview(registration) ? reviewOf(registration, answers, own, chosen) : null,
		statedAt: category === "cooperative" ? await registrationQueries.findStatedAt(read, id) : null,
		answers: answers.map(({ question, answer, fileId }) => ({
			question,
			/** The organiser's own question in their words; null for a party's, which the catalogue names. */
			label: own.get(question)?.label ?? null,
			fileId,
			/** What was chosen, as codes; or the text. */
			given: givenTexts(answer),
			isText: kinds.get(question) === "text" || own.has(question),
		})),
		consents: consents.map(consentProof),
		letters,
		calls: calls.map(({ id: callId, reason, createdAt, reachedAt, result }) => ({
			id: callId,
			reason,
			createdAt,
			reachedAt,
			result,
		})),
		attendance,
		trail,
		calendar: await calendarAnswers(read, registration),
		held: await heldSeat(read, event, registration, now),
		replacement: replacement && { id: replacement.id, code: replacement.code, name: printedName(replacement) },
		replaces: replaced && { id: replaced.id, code: replaced.code, name: printedName(replaced) },
	};
}

/** What is known of an address that takes no letters; null where they are tried. */
async function suppressionOf(read: ReadDb, { emailFolded }: Registration) {
	const known = emailFolded ? await suppressedAddressQueries.findByAddress(read, emailFolded) : undefined;
	return known ? { statusCode: known.statusCode, suppressedAt: known.suppressedAt } : null;
}

/** What the page may show of the row: no hashes, no keys, and of access needs only that there are some. */
function personOf(registration: Registration) {
	const { id, code, status, category, organisationName, email, gender, position, language, source } = registration;
	const { reason, registeredAt, confirmedAt, endedAt } = registration;
	return {
		id,
		code,
		name: printedName(registration),
		status,
		category,
		organisationName,
		email,
		phone: registration.phone && formatPhone(registration.phone),
		phoneHref: registration.phone && `tel:${registration.phone}`,
		gender,
		position,
		language,
		source,
		reason,
		registeredAt,
		confirmedAt,
		endedAt,
		hasAccessNeeds: registration.accessNeeds !== null,
		deskNote: registration.deskNote,
		isOverQuota: registration.isOverQuota === 1,
		groupId: registration.groupId,
		isUnassigned: registration.isUnassigned === 1,
		acceptedAt: registration.acceptedAt,
	};
}

/** The seats of the person's party: what there is to decide about. */
async function seatsFor(read: ReadDb, event: EventRow, registration: Registration) {
	const { quotas, seats, queue } = await seatState(read, event);
	const { confirmed } = await registrationQueries.countPlaces(read, event.id);
	const balance = balanceOf(quotas, (category) => confirmed[category]);
	return {
		balance: balance.find(({ category }) => category === registration.category) ?? null,
		seats: seats.parties[registration.category].seats,
		/** After those who wait already. */
		free: roomFor(planSeats(seats, queue).left, unitOf(registration)),
	};
}
