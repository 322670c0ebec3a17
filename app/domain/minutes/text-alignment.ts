/** Above so many comparisons what lies between the equal ends is taken to have nothing in common. */
const mostComparisons = 1_000_000;

/**
 * Which items of two lists are the same, as pairs of positions: the longest series of equal items that keeps its order
 * in both (longest common subsequence). Rising in both positions.
 */
export function alignTexts(before: readonly string[], after: readonly string[]): [number, number][] {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	let end = 0;
	while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	const head = Array.from({ length: start }, (_, at): [number, number] => [at, at]);
	const tail = Array.from({ length: end }, (_, at): [number, number] => [
		before.length - end + at,
		after.length - end + at,
	]);
	const middle = longestSeries(before.slice(start, before.length - end), after.slice(start, after.length - end));
	return [...head, ...middle.map(([left, right]): [number, number] => [left + start, right + start]), ...tail];
}

function longestSeries(before: readonly string[], after: readonly string[]): [number, number][] {
	if (before.length * after.length > mostComparisons) return [];
	const width = after.length + 1;
	// The length of the longest series of what follows the positions `left` and `right`, at `left * width + right`.
	const lengths = new Uint32Array((before.length + 1) * width);
	const at = (left: number, right: number) => lengths[left * width + right] ?? 0;
	for (let left = before.length - 1; left >= 0; left--)
		for (let right = after.length - 1; right >= 0; right--)
			lengths[left * width + right] =
				before[left] === after[right]
					? at(left + 1, right + 1) + 1
					: Math.max(at(left + 1, right), at(left, right + 1));
	const pairs: [number, number][] = [];
	for (let left = 0, right = 0; left < before.length && right < after.length; ) {
		if (before[left] === after[right]) pairs.push([left++, right++]);
		else if (at(left + 1, right) >= at(left, right + 1)) left++;
		else right++;
	}
	return pairs;
}
