import type { DeskSnapshot } from "#app/domain/attendance/types";

/** What the device knows after the server told what changed; a whole snapshot takes the place of the old one. */
export function mergeSnapshot(kept: DeskSnapshot | null, news: DeskSnapshot): DeskSnapshot {
	if (news.isWhole || !kept) return news;
	return {
		...news,
		isWhole: true,
		people: replaced(kept.people, news.people, ({ id }) => id),
		presences: replaced(kept.presences, news.presences, ({ attendanceId }) => attendanceId),
	};
}

function replaced<Row>(kept: readonly Row[], changed: readonly Row[], keyOf: (row: Row) => string): Row[] {
	const rows = new Map(kept.map((row) => [keyOf(row), row]));
	for (const row of changed) rows.set(keyOf(row), row);
	return [...rows.values()];
}
