import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as questionQueries from "#db/queries/questions";
import * as regionQueries from "#db/queries/regions";
import * as registrationQueries from "#db/queries/registrations";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventRow } from "#db/tables/events";
import type { Registration, RegistrationAnswer } from "#db/tables/registrations";
import { findDeclinedSeat } from "../answers/declined-seat";
import { broughtAlong, statedCooperatives } from "../cooperatives/stated-cooperative";
import { phaseOf } from "../events/lifecycle";
import { isOver } from "../events/rules";
import { dateIn } from "../followups/rules";
import { askedOfParty, givenTexts, openQuestions, unansweredQuestions } from "../questions/rules";
import { canAnswer, canEdit, canHandOver, editableUntil } from "./link-rights";
import { formatPhone } from "./phone";
import { isLiving, offerOf, printedName } from "./rules";
import { hasTicket } from "./ticket";

/**
 * Everything a participant's own page says: the status with the place in the queue, the event as it is now, what was
 * answered to the organiser's questions and what is still open, what is asked after a decline in a calendar, and what a
 * cooperative's delegate stated.
 */
export async function personalPage(read: ReadDb, registration: Registration, event: EventRow, now: Date) {
	const days = await eventQueries.listDays(read, event.id);
	const region = event.regencyCode ? await regionQueries.findRegency(read, event.regencyCode) : undefined;
	const answers = await registrationQueries.listAnswers(read, registration.id);
	const sessions = await sessionChoiceQueries.listChosenSessions(read, [registration.id]);
	const consents = await registrationQueries.listConsents(read, registration.id);
	const stated =
		registration.category === "cooperative"
			? (await statedCooperatives(read, [registration.id])).get(registration.id)
			: undefined;
	const phase = phaseOf(event, now);
	const isAhead = !isOver(phase) && phase !== "cancelled";
	const isConfirmed = registration.status === "confirmed";
	const place = [event.venueName, event.venueAddress, region?.name, region?.provinceName];
	return {
		code: registration.code,
		status: registration.status,
		reason: registration.reason,
		category: registration.category,
		name: printedName(registration),
		organisation: registration.organisationName,
		email: registration.email,
		phone: registration.phone && formatPhone(registration.phone),
		declined: await findDeclinedSeat(read, event, registration, now),
		offer: offerOf(registration, now),
		position: await registrationQueries.findQueuePosition(read, registration),
		stated: stated
			? {
					statedOn: dateIn("Asia/Jakarta", new Date(stated.statedAt)),
					...broughtAlong(stated, dateIn("Asia/Jakarta", now)),
				}
			: null,
		sessions: sessions.map(({ sessionId, title, room, startsAtLocal, endsAtLocal, status }) => ({
			id: sessionId,
			title,
			room,
			startsAtLocal,
			endsAtLocal,
			isWaiting: status === "waitlisted",
		})),
		/** Somebody else registered this person, who was not asked yet. */
		needsConsent:
			isLiving(registration.status) &&
			!consents.some(({ purpose, withdrawnAt }) => purpose === "event_organisation" && withdrawnAt === null),
		...(await ownAnswers(read, registration, answers, canAnswer(event, registration, now))),
		canEdit: canEdit(event, registration, now),
		canCancel: isLiving(registration.status) && isAhead,
		canHandOver: canHandOver(event, registration, now),
		editableUntil: editableUntil(event),
		hasTicket: hasTicket(registration, event, now),
		hasCalendar: isConfirmed && isAhead && event.status === "published" && days.length > 0,
		event: {
			title: event.title,
			slug: event.slug,
			phase,
			mode: event.mode,
			statusReason: event.statusReason,
			days: days.map(({ startsAtLocal, endsAtLocal }) => ({ startsAtLocal, endsAtLocal })),
			timeZone: event.timeZone,
			place: event.mode === "online" ? "" : place.filter(Boolean).join(", "),
			onlineUrl: isConfirmed && event.mode !== "in_person" ? event.onlineUrl : null,
			contact: [event.contactName, event.contactPhone, event.contactEmail].filter(Boolean).join(" · "),
		},
	};
}

/** The organiser's questions as answered; required ones that are open, and whether there is anything left to answer. */
async function ownAnswers(
	read: ReadDb,
	{ eventId, category }: Registration,
	answers: readonly RegistrationAnswer[],
	canAnswerNow: boolean,
) {
	const questions = await questionQueries.listQuestions(read, eventId);
	const stored = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
	return {
		answers: askedOfParty(questions, category)
			.filter(({ id }) => id in stored)
			.map(({ id, label, kind }) => ({ id, label, kind, given: givenTexts(stored[id]) })),
		open: canAnswerNow ? openQuestions(questions, category, stored).map(({ label }) => label) : [],
		canAnswer: canAnswerNow && unansweredQuestions(questions, category, stored).length > 0,
	};
}
