import { formatPhone } from "#app/domain/registrations/phone";
import { partyQuestions } from "#app/domain/registrations/questions";
import { freeSeats, printedName, seatsOf } from "#app/domain/registrations/rules";
import type { ReadDb } from "#db/client";
import * as auditQueries from "#db/queries/audit";
import * as callTaskQueries from "#db/queries/call-tasks";
import * as eventQueries from "#db/queries/events";
import * as letterQueries from "#db/queries/letters";
import * as regionQueries from "#db/queries/regions";
import * as registrationListQueries from "#db/queries/registration-list";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";

/** Everything the house knows of one registration, cut down to what its page shows. */
export async function registrationDetail(read: ReadDb, registration: Registration, now: Date) {
	const { id, category } = registration;
	const [answers, consents, letters, calls, attendance, trail, replacement, replaced, region, place] =
		await Promise.all([
			registrationQueries.listAnswers(read, id),
			registrationQueries.listConsents(read, id),
			letterQueries.listByRegistration(read, id),
			callTaskQueries.listByRegistration(read, id),
			registrationListQueries.listAttendance(read, id),
			auditQueries.listBySubject(read, id),
			registrationListQueries.findReplacement(read, id),
			registration.replacesId ? registrationQueries.findById(read, registration.replacesId) : undefined,
			registration.regencyCode ? regionQueries.findRegency(read, registration.regencyCode) : undefined,
			registrationQueries.findQueuePosition(read, registration),
		]);
	const kinds = new Map(partyQuestions(now).map((question) => [question.id, question.kind]));
	return {
		person: personOf(registration),
		region: region ? `${region.name}, ${region.provinceName}` : null,
		place,
		seats: await seatsFor(read, registration),
		hasQuestions: partyQuestions(now).some((question) => question.category === category),
		answers: answers.map(({ question, answer }) => ({
			question,
			/** What was chosen, as codes; or the text. */
			given: kinds.get(question) === "choices" ? (JSON.parse(answer) as string[]) : [answer],
			isText: kinds.get(question) === "text",
		})),
		consents: consents.map(({ purpose, noticeVersion, givenAt }) => ({ purpose, noticeVersion, givenAt })),
		letters,
		calls: calls.map(({ id: callId, reason, createdAt, reachedAt, result }) => ({
			id: callId,
			reason,
			createdAt,
			reachedAt,
			result,
		})),
		attendance,
		trail: trail.map(({ id: lineId, at, action, actorKind, actorName, before, after, reason }) => ({
			id: lineId,
			at,
			action,
			actorKind,
			actorName,
			before: parsed(before),
			after: parsed(after),
			reason,
		})),
		replacement: replacement && { id: replacement.id, code: replacement.code, name: printedName(replacement) },
		replaces: replaced && { id: replaced.id, code: replaced.code, name: printedName(replaced) },
	};
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
		isOverQuota: registration.isOverQuota === 1,
	};
}

/** The seats of the person's party: what there is to decide about. */
async function seatsFor(read: ReadDb, { eventId, category }: Registration) {
	const quotas = await eventQueries.listQuotas(read, eventId);
	const { confirmed, waiting } = await registrationQueries.countPlaces(read, eventId);
	return {
		seats: seatsOf(quotas, category),
		/** After those who wait already. */
		free: Math.max(0, freeSeats(quotas, confirmed, category) - waiting[category]),
	};
}

function parsed(json: string | null): Record<string, unknown> {
	return json === null ? {} : (JSON.parse(json) as Record<string, unknown>);
}
