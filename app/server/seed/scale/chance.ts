/** Numbers that look random and are the same at every run. */
export interface Chance {
	/** A whole number from 0 to `limit` - 1. */
	below(limit: number): number;
	/** One of a list that is not empty. */
	pick<T>(list: readonly T[]): T;
	/** True in `percent` of 100 cases. */
	happens(percent: number): boolean;
}

/** A generator of such numbers from a seed: mulberry32, 32 bits of state. */
export function seededChance(seed: number): Chance {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	return {
		below,
		pick: (list) => list[below(list.length)] as (typeof list)[number],
		happens: (percent) => next() * 100 < percent,
	};
}
