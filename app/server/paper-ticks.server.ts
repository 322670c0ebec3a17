import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { DeskPlace } from "#app/domain/attendance/desk-work";
import { recordPaperTicks } from "#app/domain/attendance/record-paper-ticks";
import type { paperTicksSchema } from "#app/domain/attendance/schema";
import { toInstant } from "#app/domain/calendar/time-zone";
import type { Deps } from "#app/domain/deps";
import { categories } from "#app/domain/registrations/types";
import type { DeskList } from "#app/ui/attendance/types";
import type { ReadDb } from "#db/client";
import * as attendanceQueries from "#db/queries/attendance";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import { listAskedFor } from "./desk-lists.server";
import { pageNumber } from "./paging.server";
import { seeOther } from "./responses.server";

/** A sheet has fewer lines than a form may have fields. */
const perPage = 100;

/** Who is expected on a list and not there yet, a party and a page of them. */
export async function paperTicksPage(read: ReadDb, event: EventRow, query: URLSearchParams, now: Date) {
	const asked = await listAskedFor(read, event, query, now);
	if (!asked || event.status !== "published") throw seeOther(`/petugas/${event.id}`);
	const category = categories.find((known) => known === query.get("unsur")) ?? null;
	const filter = { ...asked.list, category };
	const [total, ofList] = await Promise.all([
		attendanceQueries.countMissing(read, filter),
		attendanceQueries.countByCategory(read, asked.list),
	]);
	const page = pageNumber(query.get("halaman"), total, perPage);
	const lines = await attendanceQueries.listMissing(read, filter, { limit: perPage, offset: (page - 1) * perPage });
	return {
		event: { id: event.id, title: event.title },
		list: asked.list,
		category,
		parties: categories.filter((party) => ofList.some((count) => count.category === party && count.confirmed > 0)),
		page,
		pageCount: Math.max(1, Math.ceil(total / perPage)),
		people: lines.map(
			({ registrationId, code, name, titlePrefix, titleSuffix, category: party, organisationName }) => ({
				...{ registrationId, code, name, titlePrefix, titleSuffix },
				...{ category: party, organisationName },
			}),
		),
		pageKey: randomUUID(),
	};
}

interface Ticked {
	list: DeskList;
	asked: z.output<typeof paperTicksSchema>;
	place: DeskPlace;
}

/** Types the ticks in, at the time the paper says or else when the list began; refused for a time that has not come. */
export async function enterPaperTicks(
	read: ReadDb,
	services: Deps,
	event: EventRow,
	{ list, asked, place }: Ticked,
): Promise<{ ok: true } | { ok: false; reason: "future" | "not-allowed" }> {
	const { dayId, sessionId } = list;
	const day = (await eventQueries.listDays(read, event.id)).find(({ id }) => id === dayId);
	const session = sessionId ? await eventQueries.findSession(read, event.id, sessionId) : null;
	const start = (session ?? day)?.startsAtLocal ?? "";
	const now = services.now().toISOString();
	const at = toInstant(asked.time ? `${start.slice(0, 10)}T${asked.time}` : start, event.timeZone);
	if (asked.time && at > now) return { ok: false, reason: "future" };
	const ticks = { dayId, sessionId, registrationIds: asked.who, at: at < now ? at : now };
	const { reason, key } = asked;
	const recorded = await recordPaperTicks(services, event.id, { ...ticks, reason, key }, place);
	return recorded === null ? { ok: false, reason: "not-allowed" } : { ok: true };
}
