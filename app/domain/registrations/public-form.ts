import type { ReadDb } from "#db/client";
import * as questionQueries from "#db/queries/questions";
import * as regionQueries from "#db/queries/regions";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventRow } from "#db/tables/events";
import { phaseOf } from "../events/lifecycle";
import { partyQuestions } from "./questions";
import { offeredCategories, refusalOf } from "./rules";
import { freeSeats, planSeats } from "./seat-plan";
import { seatState } from "./seat-state";

/**
 * The invited parties of a public event with the seats that are left, and why nobody can register at this moment
 * (null while they can).
 */
export async function openParties(read: ReadDb, event: EventRow, now: Date) {
	const { quotas, seats, queue } = await seatState(read, event);
	const { left } = planSeats(seats, queue);
	const parties = offeredCategories(quotas).map((category) => ({
		category,
		seats: seats.parties[category].seats - seats.parties[category].held,
		free: freeSeats(left, category),
	}));
	const refusal = refusalOf(phaseOf(event, now));
	const shut = refusal === "no-such-event" ? "closed" : refusal;
	return { shut: shut ?? (parties.length === 0 ? ("no-seats" as const) : null), parties };
}

/** All that the public form shows: the parties, their own questions, and the regions, nearest province first. */
export async function publicForm(read: ReadDb, event: EventRow, now: Date) {
	const { shut, parties } = await openParties(read, event, now);
	return {
		shut,
		parties,
		questions: partyQuestions(now).filter(({ category }) => parties.some((party) => party.category === category)),
		own: await questionQueries.listQuestions(read, event.id),
		sessions: await offeredSessions(read, event),
		regions: await regionsByProvince(read, event.regencyCode),
	};
}

/** The sessions among which people choose, with what is left of their places after those who wait. */
export async function offeredSessions(read: ReadDb, event: EventRow) {
	const sessions = await sessionChoiceQueries.listLimitedSessions(read, [event.id]);
	return sessions.map(({ id, title, room, startsAtLocal, endsAtLocal, capacity, confirmed, waiting }) => {
		const free = Math.max(0, capacity - confirmed - waiting);
		return { id, title, room, startsAtLocal, endsAtLocal, capacity, free };
	});
}

async function regionsByProvince(read: ReadDb, nearCode: string | null) {
	const provinces = await regionQueries.listProvinces(read);
	const regencies = await regionQueries.listRegencies(read);
	const groups = provinces.map(({ code, name }) => ({
		group: name,
		isNear: nearCode?.startsWith(code) ?? false,
		options: regencies
			.filter(({ provinceCode }) => provinceCode === code)
			.map((regency) => ({ value: regency.code, label: regency.name, lang: "id" })),
	}));
	return [...groups.filter(({ isNear }) => isNear), ...groups.filter(({ isNear }) => !isNear)].map(
		({ group, options }) => ({ group, options }),
	);
}
