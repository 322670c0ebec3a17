import { givenTexts } from "#app/domain/questions/rules";
import { balanceOf } from "#app/domain/registrations/balance";
import { needsReview } from "#app/domain/registrations/pending-review";
import { formatPhone } from "#app/domain/registrations/phone";
import { offeredCategories, seatsOf } from "#app/domain/registrations/rules";
import { categories } from "#app/domain/registrations/types";
import { questionColumn, type RegistrationAddress } from "#app/ui/registrations/registration-address";
import type { RegistrationRow } from "#app/ui/registrations/registration-table";
import type { ReadDb } from "#db/client";
import * as answerQueries from "#db/queries/answers";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import * as eventQueries from "#db/queries/events";
import * as letterQueries from "#db/queries/letters";
import * as registrationListQueries from "#db/queries/registration-list";
import * as registrationQueries from "#db/queries/registrations";
import * as savedViewQueries from "#db/queries/saved-views";
import type { EventRow } from "#db/tables/events";
import { pageNumber } from "./paging.server";
import { filterChoices, registrationFilter } from "./registration-filter.server";

const perPage = 50;

interface Asked {
	event: EventRow;
	address: RegistrationAddress;
	page: string | null;
	/** The reader's account. */
	userId: string;
	now: Date;
}

/** What the list of an event's registrations shows: one page of rows, counts per view, and seats against quota. */
export async function registrationList(read: ReadDb, { event, address, page: askedPage, userId, now }: Asked) {
	const days = await eventQueries.listDays(read, event.id);
	const filter = registrationFilter(event, days, address, now);
	const ofViews = { ...filter, status: null, presence: null };
	const dayIds = days.map(({ id }) => id);
	const [quotas, people, counts, present, saved, choices] = await Promise.all([
		eventQueries.listQuotas(read, event.id),
		registrationQueries.countByCategory(read, event.id),
		registrationListQueries.countByStatus(read, ofViews),
		registrationListQueries.countPresent(read, ofViews, dayIds),
		savedViewQueries.listVisible(read, event, userId),
		filterChoices(read, event.id, days),
	]);
	const all = sum(Object.values(counts));
	// The views count everything but status and attendance; a list narrowed down by attendance counts itself.
	const within = filter.presence ? await registrationListQueries.countByStatus(read, filter) : counts;
	const total = address.status ? (within[address.status] ?? 0) : sum(Object.values(within));
	const page = pageNumber(askedPage, total, perPage);
	const lines = await registrationListQueries.listByEvent(read, filter, address.sort, {
		limit: perPage,
		offset: (page - 1) * perPage,
	});
	const waiting = lines.filter((line) => line.status === "waitlisted").map(({ id }) => id);
	const places = await letterQueries.mapQueuePositions(read, [event.id], waiting);
	const ids = lines.map(({ id }) => id);
	const checkIns = await registrationListQueries.listCheckInsOf(read, ids);
	const entries = await calendarEntryQueries.listLiving(read, ids);
	const heldUntil = await answerQueries.mapHeldUntil(read, ids);
	const answers = await answersOf(read, ids, columnsOf(choices.questions, address));
	const offered = offeredCategories(quotas);
	const balance = balanceOf(quotas, (category) => people[category].confirmed);
	return {
		counts: { ...counts, all },
		present: days.map(({ id }, index) => ({ day: index + 1, count: present.get(id) ?? 0 })),
		saved: saved.map(({ id, name, query }) => ({ id, name, query })),
		choices,
		everybody: sum(categories.flatMap((one) => Object.values(people[one]))),
		quotas: categories
			.filter((one) => offered.includes(one) || people[one].confirmed + people[one].waitlisted > 0)
			.map((one) => ({
				category: one,
				seats: seatsOf(quotas, one),
				confirmed: people[one].confirmed,
				waiting: people[one].waitlisted,
				balance: balance.find(({ category }) => category === one) ?? null,
			})),
		total,
		page,
		pageCount: Math.max(1, Math.ceil(total / perPage)),
		rows: lines.map(
			({
				replacesId,
				isOverQuota,
				isFictional: _,
				editedAt,
				reviewNeededAt,
				offeredAt,
				owesAnswers,
				isUnreachable,
				organisationId: __,
				...line
			}): RegistrationRow => ({
				...line,
				phone: line.phone && formatPhone(line.phone),
				isReplacement: replacesId !== null,
				isOverQuota: isOverQuota === 1,
				isEdited: editedAt !== null,
				isOwing: owesAnswers === 1,
				isUnreachable: isUnreachable === 1,
				calendar: entries
					.filter(({ registrationId }) => registrationId === line.id)
					.map(({ partstat }) => partstat)
					.sort(),
				heldUntil: heldUntil.get(line.id) ?? null,
				answers: answers.get(line.id) ?? {},
				needsReview: needsReview({ status: line.status, reviewNeededAt }),
				isOffered: line.status === "waitlisted" && offeredAt !== null,
				place: places.get(line.id) ?? null,
				days: checkIns
					.filter(({ registrationId }) => registrationId === line.id)
					.map(({ dayId }) => dayIds.indexOf(dayId) + 1)
					.filter((position) => position > 0)
					.sort((a, b) => a - b),
			}),
		),
	};
}

type Question = Awaited<ReturnType<typeof registrationListQueries.listOwnQuestions>>[number];

/** The questions whose column is shown. */
function columnsOf(questions: readonly Question[], { columns }: RegistrationAddress): Set<string> {
	const chosen = questions.filter(({ id }) => columns?.includes(questionColumn(id)));
	return new Set(chosen.map(({ id }) => id));
}

/** What the people of a page answered to these questions; nothing is read without any. */
async function answersOf(read: ReadDb, ids: readonly string[], questions: ReadonlySet<string>) {
	const found = new Map<string, RegistrationRow["answers"]>();
	if (questions.size === 0) return found;
	for (const { registrationId, question, answer, fileId } of await registrationListQueries.listAnswersOf(read, ids)) {
		if (!questions.has(question)) continue;
		found.set(registrationId, { ...found.get(registrationId), [question]: { given: givenTexts(answer), fileId } });
	}
	return found;
}

function sum(numbers: readonly (number | undefined)[]): number {
	return numbers.reduce<number>((total, one) => total + (one ?? 0), 0);
}
