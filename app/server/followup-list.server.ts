import type { Reach } from "#app/domain/accounts/types";
import { dueState, soonUntil } from "#app/domain/followups/rules";
import { type BoardColumn, boardColumns } from "#app/domain/followups/types";
import { containsPattern } from "#app/domain/text";
import type { ListAddress } from "#app/ui/followups/list-address";
import type { ReadDb } from "#db/client";
import * as followupListQueries from "#db/queries/followup-list";
import { pageNumber } from "./paging.server";

const perPage = 25;

interface ListWish {
	address: ListAddress;
	/** The page asked for, as it came. */
	page: string | null;
	within: Reach;
	eventId?: string;
	/** Whose own promises are ours. */
	user: { officeId: string; email: string };
	now: Date;
}

/** What the database is asked for under an address. */
export function followupFilter({
	address,
	within,
	eventId,
	user,
	now,
}: Omit<ListWish, "page">): followupListQueries.FollowupFilter {
	return {
		within,
		own: { officeId: user.officeId, email: user.email },
		now: now.toISOString(),
		soon: soonUntil(now).toISOString(),
		...(eventId ? { eventId } : {}),
		...(address.words ? { pattern: containsPattern(address.words) } : {}),
		...(address.theme ? { theme: address.theme } : {}),
		...(address.province ? { provinceCode: address.province } : {}),
		...(address.office ? { officeId: address.office } : {}),
		...(address.cooperative ? { cooperativeId: address.cooperative } : {}),
	};
}

/** One page of follow-ups, or the board, with the counts of every view, each with how it stands against its due date. */
export async function followupList(read: ReadDb, wish: ListWish) {
	const { address, now } = wish;
	const filter = followupFilter(wish);
	const counts = await followupListQueries.countByView(read, filter);
	const slice = (view: followupListQueries.FollowupSlice, offset = 0) =>
		followupListQueries.listByView(read, filter, { view, offset, limit: perPage });
	const shown = (lines: followupListQueries.FollowupLine[]) =>
		lines.map((line) => ({ ...line, due: dueState(line, now) }));
	if (address.isBoard) {
		const columns = await Promise.all(
			boardColumns.map(async (column) => [column, shown(await slice(column))] as const),
		);
		const board = Object.fromEntries(columns) as Record<BoardColumn, ReturnType<typeof shown>>;
		return { counts, page: 1, pageCount: 1, rows: [], board };
	}
	const total = counts[address.view];
	const page = pageNumber(wish.page, total, perPage);
	const rows = shown(await slice(address.view, (page - 1) * perPage));
	return { counts, page, pageCount: Math.max(1, Math.ceil(total / perPage)), rows, board: null };
}

/** The follow-ups that a list or a board shows. */
export function followupIds({
	rows,
	board,
}: Pick<Awaited<ReturnType<typeof followupList>>, "rows" | "board">): string[] {
	return [...rows, ...Object.values(board ?? {}).flat()].map(({ id }) => id);
}
