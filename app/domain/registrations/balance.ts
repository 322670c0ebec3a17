import { type Category, categories, type PartyBalance } from "./types";

/** The balance of the parties that have a target, in the house order; shares are of all seats of all parties. */
export function balanceOf(
	quotas: readonly { category: Category; seats: number; targetPercent: number | null }[],
	confirmed: (category: Category) => number,
): PartyBalance[] {
	const seats = quotas.reduce((sum, quota) => sum + quota.seats, 0);
	return categories.flatMap((category) => {
		const targetPercent = quotas.find((quota) => quota.category === category)?.targetPercent ?? null;
		if (targetPercent === null) return [];
		const target = Math.round((seats * targetPercent) / 100);
		return { category, targetPercent, target, confirmed: confirmed(category), gap: target - confirmed(category) };
	});
}
