import { type ProseBlock, type ReportPart, reportParts } from "./types";

/** Where a part is written, as the last part of its address. */
export const partSlugs: Record<ReportPart, string> = {
	general: "umum",
	purpose: "maksud-dan-tujuan",
	scope: "ruang-lingkup",
	basis: "dasar",
	activities: "kegiatan",
	results: "hasil",
	conclusions: "simpulan-dan-saran",
	closing: "penutup",
};

/** The part that an address means; undefined for one that no report has. */
export const partOf = (slug: string | undefined): ReportPart | undefined =>
	reportParts.find((part) => partSlugs[part] === slug);

const numbered = /^\d{1,3}[.)]\s+/;
const dashed = /^[-•]\s+/;

/**
 * Reads a part's text: an empty line ends a paragraph, lines that begin with "1." or "-" are a list. Nothing else in it
 * means anything.
 */
export function proseBlocks(text: string): ProseBlock[] {
	const blocks: ProseBlock[] = [];
	for (const chunk of text.split(/\n\s*\n/)) {
		let lines: string[] = [];
		const flush = () => {
			if (lines.length > 0) blocks.push({ kind: "paragraph", text: lines.join(" ") });
			lines = [];
		};
		for (const line of chunk
			.split("\n")
			.map((one) => one.trim())
			.filter(Boolean)) {
			const mark = [numbered, dashed].find((one) => one.test(line));
			if (!mark) {
				lines.push(line);
				continue;
			}
			flush();
			const item = line.replace(mark, "");
			const last = blocks.at(-1);
			const isNumbered = mark === numbered;
			if (last?.kind === "list" && last.isNumbered === isNumbered && !startsAnew(line))
				last.items = [...last.items, item];
			else blocks.push({ kind: "list", isNumbered, items: [item] });
		}
		flush();
	}
	return blocks;
}

/** "1." begins a list of its own, also right below another one. */
const startsAnew = (line: string) => /^1[.)]\s/.test(line);

/** Text that a person wrote, on one line: it can begin no list and end no paragraph. */
export function oneLine(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}

/** "1. …" line by line. */
export function numberedLines(items: readonly string[]): string {
	return items.map((item, index) => `${index + 1}. ${oneLine(item)}`).join("\n");
}

/**
 * What minutes come to: the lines below the last heading "Rumusan", "Simpulan", "Kesimpulan" or "Kesepakatan" up to an
 * empty line; all of them where there is no such heading.
 */
export function upshotOf(minutes: string): string {
	const lines = minutes.split("\n").map((line) => line.trim());
	const from = lines.findLastIndex((line) => /^(rumusan|(ke)?simpulan|kesepakatan)\s*:?$/i.test(line)) + 1;
	if (from === 0) return minutes;
	const to = lines.indexOf("", from);
	return lines.slice(from, to === -1 ? undefined : to).join("\n") || minutes;
}

/** Reminders of an event that is not closed: one a week from the seventh day after its last one, at most so many. */
const mostReminders = 4;

/**
 * Which reminder is to have left by now, counted from 1, when so many whole days have passed since the last day; null
 * while there is none and after the last one's week. Only the latest counts, so that an outage brings no burst.
 */
export function closingReminderOf(daysSince: number): number | null {
	const week = Math.floor(daysSince / 7);
	return week >= 1 && week <= mostReminders ? week : null;
}
