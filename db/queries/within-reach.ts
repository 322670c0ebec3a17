import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Reach } from "#app/domain/accounts/types";

/** Whether the event of a query, whose table goes by the name `events`, lies within a reach. */
export function eventWithin({ officeIds, eventIds }: Reach): RawBuilder<SqlBool> {
	if (officeIds === null) return sql`1 = 1`;
	const among = (column: string, ids: readonly string[]) => sql`${sql.ref(column)} in (${sql.join(ids)})`;
	const ways = [
		...(officeIds.length > 0 ? [among("events.officeId", officeIds)] : []),
		...(eventIds.length > 0 ? [among("events.id", eventIds)] : []),
	];
	return ways.length > 0 ? sql`(${sql.join(ways, sql` or `)})` : sql`1 = 0`;
}
