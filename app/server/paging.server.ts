/** The page a list is asked for, from 1; anything that is no such page is the first one. */
export function pageNumber(asked: string | null, total: number, perPage: number): number {
	const page = Number(asked ?? 1);
	return Number.isInteger(page) && page >= 1 && page <= Math.ceil(total / perPage) ? page : 1;
}
