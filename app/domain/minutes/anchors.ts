import { alignTexts } from "./text-alignment";

/** A sentence that was marked in an earlier text: what it said and where it stood. */
export interface Mark {
	sentence: string;
	position: number;
}

/** How much of a marked sentence must be left for it to count as lightly edited: the share of equal pairs of characters. */
export const nearEnough = 0.75;

/**
 * Where marked sentences of one text stand in a later one; null for those that are gone. Tried in this order: the same
 * sentence in the same surroundings, the same sentence moved, one that differs in case, spacing and punctuation
 * alone, and one that is near enough (`nearEnough`). A sentence that the earlier text held already is never taken for
 * another one, and no two marks come to stand on one sentence.
 */
export function followMarks(
	marks: readonly Mark[],
	before: readonly string[],
	after: readonly string[],
): (number | null)[] {
	const aligned = new Map(alignTexts(before, after));
	const stayed = new Set(aligned.values());
	const placed: (number | null)[] = marks.map((mark) => aligned.get(originOf(mark, before)) ?? null);
	const taken = new Set(placed);
	const plainBefore = new Set(before.map(plain));
	const free = after
		.map((sentence, position) => ({ sentence, position, plain: plain(sentence) }))
		.filter(({ position }) => !stayed.has(position));

	place((mark, one) => one.sentence === mark.sentence);
	place((mark, one) => one.plain === plain(mark.sentence));
	const changed = free
		.filter((one) => !plainBefore.has(one.plain))
		.map((one) => ({ ...one, pairs: pairsOf(one.plain) }));
	const near = marks.flatMap((mark, index) => {
		const pairs = pairsOf(plain(mark.sentence));
		return placed[index] === null
			? changed.map(({ position, ...one }) => ({ index, position, likeness: likeness(pairs, one.pairs) }))
			: [];
	});
	for (const { index, position, likeness } of near.sort((one, other) => other.likeness - one.likeness)) {
		if (likeness < nearEnough) break;
		if (placed[index] === null && !taken.has(position)) put(index, position);
	}
	return placed;

	/** Puts each mark that has no place yet on the first free sentence that fits. */
	function place(fits: (mark: Mark, one: (typeof free)[number]) => boolean): void {
		marks.forEach((mark, index) => {
			const found =
				placed[index] === null ? free.find((one) => !taken.has(one.position) && fits(mark, one)) : undefined;
			if (found) put(index, found.position);
		});
	}

	function put(index: number, position: number): void {
		placed[index] = position;
		taken.add(position);
	}
}

/** Where a marked sentence stands in its own text, also where sentences were told apart in another way then. */
function originOf({ sentence, position }: Mark, before: readonly string[]): number {
	return before[position] === sentence ? position : before.indexOf(sentence);
}

/** What is left of a sentence without case, spacing and punctuation; the sentence itself where nothing is. */
function plain(sentence: string): string {
	return (
		sentence
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu)
			?.join(" ") ?? sentence
	);
}

/** How often each pair of neighbouring characters occurs. */
function pairsOf(text: string): ReadonlyMap<string, number> {
	const pairs = new Map<string, number>();
	for (let at = 0; at < text.length - 1; at++) {
		const pair = text.slice(at, at + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return pairs;
}

/** The share of pairs that two texts have in common, 0 to 1 (Dice's coefficient). */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
	let [common, all] = [0, 0];
	for (const [pair, count] of one) {
		common += Math.min(count, other.get(pair) ?? 0);
		all += count;
	}
	for (const count of other.values()) all += count;
	return all === 0 ? 0 : (2 * common) / all;
}
