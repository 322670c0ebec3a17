import type { Deps } from "#app/domain/deps";
import { categories } from "#app/domain/registrations/types";
import type { SpjEntry } from "#app/domain/spj/checklist";
import { messagesFor } from "#app/i18n/catalogue";
import type { ReadDb } from "#db/client";
import * as attendanceQueries from "#db/queries/attendance";
import * as eventQueries from "#db/queries/events";
import type { EventDay, EventRow } from "#db/tables/events";
import { attendancePaper, programmePaper } from "./event-papers.server";

/** A paper that Rembuk prints into an item of an event's file. */
export interface PrintedPaper {
	/** The item's address. */
	slug: string;
	name: string;
	bytes: Uint8Array;
}

/**
 * What Rembuk prints for the file: the programme, and of each day that is over the attendance lists with times of arrival,
 * one a party. A day on which nobody was checked in has none: its list would call everybody absent.
 */
export async function printedPapers(
	read: ReadDb,
	deps: Deps,
	event: EventRow,
	entries: readonly SpjEntry[],
): Promise<PrintedPaper[]> {
	const days = await eventQueries.listDays(read, event.id);
	const now = deps.now().toISOString();
	const printed: PrintedPaper[] = [];
	for (const { slug, isPrinted, dayId } of entries) {
		if (isPrinted) printed.push({ slug, name: "Susunan acara.pdf", bytes: await programmePaper(read, deps, event) });
		const day = days.find(({ id, endsAt }) => id === dayId && endsAt <= now);
		if (day) for (const list of await filledLists(read, deps, event, day)) printed.push({ slug, ...list });
	}
	return printed;
}

async function filledLists(read: ReadDb, deps: Deps, event: EventRow, day: EventDay) {
	const counts = await attendanceQueries.countByCategory(read, { eventId: event.id, dayId: day.id, sessionId: null });
	if (!counts.some(({ present }) => present > 0)) return [];
	const parties = messagesFor("id").registrations.categories;
	const lists: Omit<PrintedPaper, "slug">[] = [];
	for (const category of categories.filter((one) => counts.some((count) => count.category === one))) {
		const { bytes, count } = await attendancePaper(read, deps, event, { day, session: null, category, isFilled: true });
		if (count > 0) lists.push({ name: `Kehadiran menurut Rembuk - ${parties[category]}.pdf`, bytes });
	}
	return lists;
}
