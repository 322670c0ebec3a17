/** The longest text one revision may hold, in characters: a day's proceedings, and within what a form may post. */
export const longestMinutes = 60_000;

/** How many words a text has: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
	return text.match(/[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** A title for the follow-up that a sentence becomes: without its full stop, cut between words. */
export function titleOfSentence(sentence: string): string {
	const longest = 120;
	const text = sentence
		.replace(/\s+/g, " ")
		.replace(/^\d{1,3}[.)] /, "")
		.replace(/[.;:,]+$/, "");
	if (text.length <= longest) return text;
	const cut = text.slice(0, longest);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/[\s,;:.]+$/, "")}…`;
}
