import { batchState, expiresAt } from "#app/domain/papers/rules";
import { categories } from "#app/domain/registrations/types";
import type { ShownBatch } from "#app/ui/papers/batch-list";
import type { ReadDb } from "#db/client";
import * as certificateQueries from "#db/queries/certificates";
import * as eventQueries from "#db/queries/events";
import * as paperBatchQueries from "#db/queries/paper-batches";
import * as paperQueries from "#db/queries/papers";
import type { EventRow } from "#db/tables/events";
import type { PaperBatch } from "#db/tables/papers";

/** What the papers of an event can be made of; `day` is the position of the day that is asked for. */
export async function papersPage(read: ReadDb, event: EventRow, asked: { now: Date; day: string | null }) {
	const [days, sessions, counts, batches, certificates] = await Promise.all([
		eventQueries.listDays(read, event.id),
		eventQueries.listSessions(read, event.id),
		paperQueries.countByParty(read, event.id),
		paperBatchQueries.listByEvent(read, event.id),
		certificateQueries.countByEvent(read, event.id),
	]);
	const now = asked.now.toISOString();
	// The day that is asked for, else the one that is under way or comes next.
	const day =
		days.find(({ position }) => String(position) === asked.day) ??
		days.find(({ endsAt }) => endsAt > now) ??
		days.at(-1);
	return {
		days: days.map(({ id, position, startsAtLocal }) => ({
			id,
			position,
			startsAtLocal,
			sessions: sessions
				.filter(({ dayId }) => dayId === id)
				.map((one) => ({ id: one.id, title: one.title, time: one.startsAtLocal.slice(11, 16).replace(":", ".") })),
		})),
		occasion: day?.id ?? "",
		// Blank until the day is over.
		contents: day && day.endsAt <= now ? ("filled" as const) : ("blank" as const),
		parties: categories
			.map((category) => ({ category, count: counts.find((one) => one.category === category)?.count ?? 0 }))
			.filter(({ count }) => count > 0),
		certificates,
		batches: batches.map(shownBatch).filter(({ expiresAt: end }) => end > now),
		timeZone: event.timeZone,
	};
}

/** What the pages show of a batch: not whom it is for. */
export function shownBatch(batch: Omit<PaperBatch, "people">): ShownBatch {
	const { id, kind, done, total, createdAt, createdByName } = batch;
	return { id, kind, done, total, createdAt, createdByName, state: batchState(batch), expiresAt: expiresAt(batch) };
}
