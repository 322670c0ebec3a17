import { dueState, soonUntil } from "#app/domain/followups/rules";
import { containsPattern } from "#app/domain/text";
import type { ListAddress } from "#app/ui/followups/list-address";
import type { ReadDb } from "#db/client";
import * as followupQueries from "#db/queries/followups";
import { pageNumber } from "./paging.server";

const perPage = 25;

interface ListWish {
	address: ListAddress;
	/** The page asked for, as it came. */
	page: string | null;
	/** Null for every office. */
	officeIds: string[] | null;
	eventId?: string;
	now: Date;
}

/** One page of follow-ups with the counts of every view, each line with how it stands against its due date. */
export async function followupList(read: ReadDb, { address, page: asked, officeIds, eventId, now }: ListWish) {
	const filter = {
		officeIds,
		now: now.toISOString(),
		soon: soonUntil(now).toISOString(),
		...(eventId ? { eventId } : {}),
		...(address.words ? { pattern: containsPattern(address.words) } : {}),
		...(address.theme ? { theme: address.theme } : {}),
		...(address.province ? { provinceCode: address.province } : {}),
	};
	const counts = await followupQueries.countByView(read, filter);
	const total = counts[address.view];
	const page = pageNumber(asked, total, perPage);
	const slice = { view: address.view, offset: (page - 1) * perPage, limit: perPage };
	const lines = await followupQueries.listByView(read, filter, slice);
	return {
		counts,
		page,
		pageCount: Math.max(1, Math.ceil(total / perPage)),
		rows: lines.map((line) => ({ ...line, due: dueState(line, now) })),
	};
}
