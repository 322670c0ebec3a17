/** A sentence of minutes with its position in the whole text, from 0. */
export interface Sentence {
	position: number;
	text: string;
}

/** A line of minutes: a paragraph, or an item of a list with its mark as it was typed. */
export interface MinutesLine {
	/** `-`, `1.` or empty for a paragraph. */
	mark: string;
	/** An empty line goes before it. */
	isApart: boolean;
	/** The text without the mark, cut into sentences. */
	sentences: readonly Sentence[];
}

/** A part of a text that stayed, went or came. */
export interface DiffPiece {
	kind: "same" | "removed" | "added";
	text: string;
}

/** A line of a comparison: whole when it stayed, went or came, in pieces when words of it changed. */
export type DiffLine = DiffPiece | { kind: "changed"; pieces: readonly DiffPiece[] };
