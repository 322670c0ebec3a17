import { phaseOf } from "#app/domain/events/lifecycle";
import { containsPattern, fold } from "#app/domain/text";
import type { ReadDb } from "#db/client";
import * as publicEventQueries from "#db/queries/public-events";

/** What a visitor asks the list for, as it stands in the address. */
export interface ChosenFilter {
	q: string;
	provinsi: string;
	topik: string;
	/** `akan`, `selesai`, or nothing for both. */
	waktu: string;
}

/** Reads the filter of the public list; what is unknown finds nothing rather than failing. */
export function chosenFilter(query: URLSearchParams): ChosenFilter {
	return {
		q: (query.get("q") ?? "").slice(0, 100),
		provinsi: query.get("provinsi") ?? "",
		topik: query.get("topik") ?? "",
		waktu: query.get("waktu") ?? "",
	};
}

/** The filter in the words of the database. */
export function publicFilter({ q, provinsi, topik }: ChosenFilter, now: Date): publicEventQueries.PublicFilter {
	return {
		pattern: q.trim() ? containsPattern(q) : null,
		provinceCode: provinsi || null,
		topic: topik ? fold(topik) : null,
		now: now.toISOString(),
	};
}

/** A page of one section with what each entry shows: seats before, promises after. */
export async function listSection(
	read: ReadDb,
	name: publicEventQueries.PublicSection,
	filter: publicEventQueries.PublicFilter,
	slice: { limit: number; offset: number },
) {
	const events = await publicEventQueries.listPublic(read, name, filter, slice);
	const ids = events.map((event) => event.id);
	const [days, seats, progress] = await Promise.all([
		publicEventQueries.daysByEvent(read, ids),
		name === "coming" ? publicEventQueries.seatsByEvent(read, ids) : null,
		name === "finished" ? publicEventQueries.progressByEvent(read, ids, filter.now) : null,
	]);
	return events.map((event) => ({
		...event,
		phase: phaseOf(event, new Date(filter.now)),
		days: (days.get(event.id) ?? []).map(({ startsAtLocal, endsAtLocal }) => ({ startsAtLocal, endsAtLocal })),
		seats: seats?.get(event.id) ?? [],
		progress: progress ? (progress.get(event.id) ?? { total: 0, done: 0, overdue: 0 }) : null,
	}));
}
