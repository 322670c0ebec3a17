import type { Db } from "#db/client";

/** The same database; `count` is called for every query that was run. */
export function counting(db: Db, count: () => void): Db {
	return db.withPlugin({
		transformQuery: ({ node }) => node,
		transformResult: async ({ result }) => {
			count();
			return result;
		},
	});
}
