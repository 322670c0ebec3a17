import { alignTexts } from "./text-alignment";
import type { DiffLine, DiffPiece } from "./types";

/** Lines of which at least this share of words stayed are shown as one changed line. */
const muchTheSame = 0.4;

/** What changed from one text to another, line by line; lines that changed a little word by word. */
export function lineDiff(before: string, after: string): DiffLine[] {
	const lines = (text: string) => (text === "" ? [] : text.split("\n"));
	return hunks(lines(before), lines(after)).flatMap(({ same, removed, added }) => [
		...changedLines(removed, added),
		...same.map((text): DiffLine => ({ kind: "same", text })),
	]);
}

interface Hunk {
	removed: string[];
	added: string[];
	/** What follows them in both. */
	same: string[];
}

function hunks(before: readonly string[], after: readonly string[]): Hunk[] {
	const found: Hunk[] = [];
	let [left, right] = [0, 0];
	for (const [nextLeft, nextRight] of [...alignTexts(before, after), [before.length, after.length] as const]) {
		const [removed, added] = [before.slice(left, nextLeft), after.slice(right, nextRight)];
		const last = found.at(-1);
		const same = before.slice(nextLeft, nextLeft + 1);
		if (last && removed.length + added.length === 0) last.same.push(...same);
		else found.push({ removed, added, same });
		[left, right] = [nextLeft + 1, nextRight + 1];
	}
	return found;
}

/** Pairs what went with what came, in their order; a pair that has little in common stays two lines. */
function changedLines(removed: readonly string[], added: readonly string[]): DiffLine[] {
	const pairs = Math.min(removed.length, added.length);
	const inPairs = removed.slice(0, pairs).flatMap((line, at): DiffLine[] => {
		const pieces = wordDiff(line, added[at] ?? "");
		return pieces
			? [{ kind: "changed", pieces }]
			: [
					{ kind: "removed", text: line },
					{ kind: "added", text: added[at] ?? "" },
				];
	});
	return [
		...inPairs,
		...removed.slice(pairs).map((text): DiffLine => ({ kind: "removed", text })),
		...added.slice(pairs).map((text): DiffLine => ({ kind: "added", text })),
	];
}

/** The changes of a line word by word; null when too few words stayed. */
function wordDiff(before: string, after: string): DiffPiece[] | null {
	const [left, right] = [words(before), words(after)];
	const changes = hunks(left, right);
	const stayed = changes.reduce((sum, { same }) => sum + same.filter((word) => word.trim() !== "").length, 0);
	const count = (list: string[]) => list.filter((word) => word.trim() !== "").length;
	if (stayed < muchTheSame * Math.max(count(left), count(right), 1)) return null;
	return changes.flatMap(({ removed, added, same }) =>
		(
			[
				{ kind: "removed", text: removed.join("") },
				{ kind: "added", text: added.join("") },
				{ kind: "same", text: same.join("") },
			] as const
		).filter(({ text }) => text !== ""),
	);
}

/** Words, white space, and each mark by itself, so that a comma more changes no word. */
const words = (line: string) => line.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
