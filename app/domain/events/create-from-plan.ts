import { newId, type Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as regionQueries from "#db/queries/regions";
import { toInstant, toLocal } from "../calendar/time-zone";
import type { Deps } from "../deps";
import { placePeople } from "../speakers/session-people";
import { fold } from "../text";
import { beginDraft } from "./begin-draft";
import { addDays } from "./calendar-days";
import { derivedInstants } from "./derived";
import type { EventPlan } from "./event-plan";
import { movedMoment, movedWindow } from "./moved-window";
import { questionsFromPlan } from "./questions-from-plan";

/** What a plan does not say: where and when this time. */
export interface PlanPlacement {
	officeId: string;
	title: string;
	/** `YYYY-MM-DD`; null only for a plan without days. */
	firstDay: string | null;
	regencyCode: string | null;
	venueName: string;
	venueAddress: string;
	seriesId?: string | null;
	isFictional?: boolean;
}

/**
 * Writes a draft from a plan, in the caller's transaction: the one way in which a copy, a template and a series become an
 * event. Every date moves by the same number of days; a registration window that would lie in the past is cut to begin
 * now. `origin` says in the trail what it was made from.
 */
export async function createFromPlan(
	trx: Tx,
	deps: Deps,
	plan: EventPlan,
	placement: PlanPlacement,
	origin: Record<string, string>,
) {
	const { officeId, title, firstDay, regencyCode, isFictional = false } = placement;
	const isSamePlace = regencyCode === plan.regencyCode;
	const timeZone = isSamePlace || !regencyCode ? plan.timeZone : null;
	if (plan.days.length > 0 && !firstDay) return { ok: false, reason: "date-required" } as const;
	const today = toLocal(deps.now().toISOString(), plan.timeZone).slice(0, 10);
	if (firstDay && firstDay < today) return { ok: false, reason: "first-day-past" } as const;
	const draft = await beginDraft(
		trx,
		deps,
		{ title, kind: plan.kind, mode: plan.mode, officeId, regencyCode, timeZone, isFictional },
		origin,
	);
	if (!draft.ok) return draft;
	const now = toLocal(deps.now().toISOString(), draft.timeZone);
	const { eventId } = draft;
	const days = plan.days.map((day) => {
		const date = addDays(firstDay ?? "", day.offset);
		return { ...day, id: newId(), startsAtLocal: `${date}T${day.start}`, endsAtLocal: `${date}T${day.end}` };
	});
	const window = {
		...movedWindow(plan, firstDay, days[0]?.startsAtLocal ?? null, now),
		editClosesAtLocal: movedMoment(plan.editCloses, firstDay, now),
	};
	await eventCommands.update(trx, eventId, {
		purpose: plan.purpose,
		hostName: plan.hostName,
		venueName: placement.venueName,
		venueAddress: placement.venueAddress,
		contactName: plan.contactName,
		contactPhone: plan.contactPhone,
		contactEmail: plan.contactEmail,
		needsApproval: plan.needsApproval ? 1 : 0,
		seatsPerOrganisation: plan.seatsPerOrganisation,
		walkInSeats: plan.walkInSeats,
		offerHours: plan.offerHours,
		releaseMinutes: plan.releaseMinutes,
		editResetsApproval: plan.editResetsApproval ? 1 : 0,
		firstReminderDays: plan.reminders.first,
		lastReminderDays: plan.reminders.last,
		thanksDays: plan.reminders.thanks,
		letterIntro: plan.letterIntro.id,
		letterIntroEn: plan.letterIntro.en,
		seriesId: placement.seriesId ?? null,
		originPlace: isSamePlace ? plan.originPlace : await placeOf(trx, plan),
		...window,
		...derivedInstants(draft.timeZone, days, window),
	});
	await writeProgramme(trx, deps, { id: eventId, isFictional: isFictional ? 1 : 0 }, plan, days, draft.timeZone);
	return { ok: true, eventId } as const;
}

interface PlacedDay {
	id: string;
	startsAtLocal: string;
	endsAtLocal: string;
	meetingPackage: EventPlan["days"][number]["meetingPackage"];
}

/** Everything of the plan that stands in rows of its own. */
async function writeProgramme(
	trx: Tx,
	deps: Deps,
	event: { id: string; isFictional: 0 | 1 },
	plan: EventPlan,
	days: readonly PlacedDay[],
	timeZone: EventPlan["timeZone"],
): Promise<void> {
	const eventId = event.id;
	const at = deps.now().toISOString();
	await eventCommands.insertDays(
		trx,
		days.map(({ id, startsAtLocal, endsAtLocal, meetingPackage }, index) => ({
			id,
			eventId,
			position: index + 1,
			startsAtLocal,
			endsAtLocal,
			startsAt: toInstant(startsAtLocal, timeZone),
			endsAt: toInstant(endsAtLocal, timeZone),
			meetingPackage,
		})),
	);
	const sessions = plan.sessions.map(({ day, start, end, people, ...session }) => {
		const held = days[day - 1];
		if (!held) throw new Error(`A plan names day ${day}, which it does not have.`);
		const date = held.startsAtLocal.slice(0, 10);
		const [startsAtLocal, endsAtLocal] = [`${date}T${start}`, `${date}T${end}`];
		return {
			people,
			row: { ...session, id: newId(), eventId, dayId: held.id, startsAtLocal, endsAtLocal, createdAt: at },
		};
	});
	await eventCommands.insertSessions(
		trx,
		sessions.map(({ row }) => row),
	);
	for (const { people, row } of sessions) {
		const named = people.map(({ role, ...person }) => ({ role, named: person }));
		if (named.length > 0) await placePeople(trx, deps, event, row.id, named);
	}
	const topics = plan.topics.map((topic) => ({ topic, topicFolded: fold(topic) }));
	await eventCommands.replaceTopics(trx, eventId, topics);
	await questionsFromPlan(trx, eventId, plan.questions, at);
	await eventCommands.insertQuotas(
		trx,
		plan.quotas.map((quota) => ({ ...quota, eventId })),
	);
}

/** The place a plan's texts were written for. */
async function placeOf(trx: Tx, plan: EventPlan): Promise<string | null> {
	const region = plan.regencyCode ? await regionQueries.findRegency(trx, plan.regencyCode) : undefined;
	return region?.name ?? plan.originPlace;
}
