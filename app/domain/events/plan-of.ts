import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as questionQueries from "#db/queries/questions";
import * as speakerQueries from "#db/queries/speakers";
import type { EventRow } from "#db/tables/events";
import { daysBetween } from "./calendar-days";
import type { EventPlan } from "./event-plan";

/** The plan behind an event: everything somebody would have to type again for another one like it. */
export async function planOf(db: ReadDb, event: EventRow): Promise<EventPlan> {
	const days = await eventQueries.listDays(db, event.id);
	const sessions = await eventQueries.listSessions(db, event.id);
	const quotas = await eventQueries.listQuotas(db, event.id);
	const topics = await eventQueries.listTopics(db, event.id);
	const people = await speakerQueries.listSessionPeople(db, event.id);
	const questions = await questionQueries.listQuestions(db, event.id);
	const first = days[0]?.startsAtLocal ?? null;
	const offset = (local: string) => (first ? daysBetween(first, local) : 0);
	const moment = (local: string | null) =>
		local && first ? { offset: offset(local), time: local.slice(11, 16) } : null;
	const number = new Map(days.map((day, index) => [day.id, index + 1]));
	return {
		kind: event.kind,
		mode: event.mode,
		title: event.title,
		purpose: event.purpose,
		topics,
		hostName: event.hostName,
		venueName: event.venueName,
		venueAddress: event.venueAddress,
		regencyCode: event.regencyCode,
		timeZone: event.timeZone,
		originPlace: event.originPlace,
		contactName: event.contactName,
		contactPhone: event.contactPhone,
		contactEmail: event.contactEmail,
		needsApproval: event.needsApproval === 1,
		seatsPerOrganisation: event.seatsPerOrganisation,
		walkInSeats: event.walkInSeats,
		offerHours: event.offerHours,
		releaseMinutes: event.releaseMinutes,
		editResetsApproval: event.editResetsApproval === 1,
		reminders: {
			first: event.firstReminderDays,
			last: event.lastReminderDays,
			thanks: event.thanksDays,
		},
		letterIntro: { id: event.letterIntro, en: event.letterIntroEn },
		opens: moment(event.registrationOpensAtLocal),
		closes: moment(event.registrationClosesAtLocal),
		editCloses: moment(event.editClosesAtLocal),
		days: days.map(({ startsAtLocal, endsAtLocal, meetingPackage }) => ({
			offset: offset(startsAtLocal),
			start: startsAtLocal.slice(11, 16),
			end: endsAtLocal.slice(11, 16),
			meetingPackage,
		})),
		sessions: sessions.map(({ id, dayId, kind, title, startsAtLocal, endsAtLocal, room, capacity }) => ({
			day: number.get(dayId) ?? 1,
			kind,
			title,
			start: startsAtLocal.slice(11, 16),
			end: endsAtLocal.slice(11, 16),
			room,
			capacity,
			people: people
				.filter(({ sessionId }) => sessionId === id)
				.map(({ role, name, titlePrefix, titleSuffix, position, organisation }) => ({
					role,
					name,
					titlePrefix,
					titleSuffix,
					position,
					organisation,
				})),
		})),
		questions: questions.map(({ id: _id, shownWhen, parties, ...question }) => {
			const at = questions.findIndex(({ id }) => id === shownWhen?.questionId);
			return {
				...question,
				options: [...question.options],
				parties: parties && [...parties],
				shownWhen: shownWhen && at >= 0 ? { question: at, answer: shownWhen.answer } : null,
			};
		}),
		quotas: quotas.map(({ category, seats, heldSeats, targetPercent, needsApproval }) => ({
			category,
			seats,
			heldSeats,
			targetPercent,
			needsApproval,
		})),
	};
}
