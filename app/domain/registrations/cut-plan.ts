import { type Category, categories, type SeatHolder } from "./types";

/** How many holders are too many, for every party that has fewer seats than holders and fewer than before. */
export function excessOf(
	seats: Readonly<Record<Category, number>>,
	before: Readonly<Record<Category, number>>,
	holders: readonly SeatHolder[],
): { category: Category; holders: number; excess: number }[] {
	return categories.flatMap((category) => {
		const own = holders.filter((holder) => holder.category === category).length;
		const excess = own - seats[category];
		return excess > 0 && seats[category] < before[category] ? [{ category, holders: own, excess }] : [];
	});
}

/**
 * Who moves to the waiting list when a party loses `excess` seats. `holders` are those of the party, latest first: open
 * offers go first, then seats, and never the last one of an organisation. Fewer ids than asked for mean that the rule
 * leaves no more to choose from: then people decide.
 */
export function proposeCut(holders: readonly SeatHolder[], excess: number): string[] {
	const seated = new Map<string, number>();
	for (const { organisation, isOffered } of holders)
		if (!isOffered) seated.set(organisation, (seated.get(organisation) ?? 0) + 1);
	const moving: string[] = [];
	const inTurn = [...holders.filter(({ isOffered }) => isOffered), ...holders.filter(({ isOffered }) => !isOffered)];
	for (const { id, organisation, isOffered } of inTurn) {
		if (moving.length === excess) break;
		const left = seated.get(organisation) ?? 0;
		if (!isOffered && left <= 1) continue;
		if (!isOffered) seated.set(organisation, left - 1);
		moving.push(id);
	}
	return moving;
}

/** Whether these people are exactly as many of each party as have to move, and nobody else. */
export function isRightCut(
	excess: readonly { category: Category; excess: number }[],
	holders: readonly SeatHolder[],
	moving: readonly string[],
): boolean {
	const leaving = holders.filter(({ id }) => moving.includes(id));
	const wanted = excess.reduce((sum, party) => sum + party.excess, 0);
	return (
		leaving.length === wanted &&
		new Set(moving).size === wanted &&
		excess.every((party) => leaving.filter(({ category }) => category === party.category).length === party.excess)
	);
}
