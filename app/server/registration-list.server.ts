import { offeredCategories, seatsOf } from "#app/domain/registrations/rules";
import { searchPatterns } from "#app/domain/registrations/search";
import { categories } from "#app/domain/registrations/types";
import type { RegistrationAddress } from "#app/ui/registrations/registration-address";
import type { RegistrationRow } from "#app/ui/registrations/registration-table";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as letterQueries from "#db/queries/letters";
import * as registrationListQueries from "#db/queries/registration-list";
import * as registrationQueries from "#db/queries/registrations";
import { pageNumber } from "./paging.server";

const perPage = 50;

/** What the list of an event's registrations shows: one page of rows, counts per view, and seats against quota. */
export async function registrationList(
	read: ReadDb,
	eventId: string,
	{ words, category, status }: RegistrationAddress,
	askedPage: string | null,
) {
	const filter = { eventId, patterns: searchPatterns(words), category, status };
	const [quotas, people, counts] = await Promise.all([
		eventQueries.listQuotas(read, eventId),
		registrationQueries.countByCategory(read, eventId),
		registrationListQueries.countByStatus(read, filter),
	]);
	const all = sum(Object.values(counts));
	const total = status ? (counts[status] ?? 0) : all;
	const page = pageNumber(askedPage, total, perPage);
	const lines = await registrationListQueries.listByEvent(read, filter, {
		limit: perPage,
		offset: (page - 1) * perPage,
	});
	const waiting = lines.filter((line) => line.status === "waitlisted").map(({ id }) => id);
	const places = await letterQueries.mapQueuePositions(read, [eventId], waiting);
	const offered = offeredCategories(quotas);
	return {
		counts: { ...counts, all },
		everybody: sum(categories.flatMap((one) => Object.values(people[one]))),
		quotas: categories
			.filter((one) => offered.includes(one) || people[one].confirmed + people[one].waitlisted > 0)
			.map((one) => ({
				category: one,
				seats: seatsOf(quotas, one),
				confirmed: people[one].confirmed,
				waiting: people[one].waitlisted,
			})),
		total,
		page,
		pageCount: Math.max(1, Math.ceil(total / perPage)),
		rows: lines.map(
			({ email, replacesId, isOverQuota, isFictional: _, ...line }): RegistrationRow => ({
				...line,
				hasEmail: email !== null,
				isReplacement: replacesId !== null,
				isOverQuota: isOverQuota === 1,
				place: places.get(line.id) ?? null,
			}),
		),
	};
}

function sum(numbers: readonly (number | undefined)[]): number {
	return numbers.reduce<number>((total, one) => total + (one ?? 0), 0);
}
