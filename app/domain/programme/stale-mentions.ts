import { placeName } from "../events/slug";
import { fold } from "../text";
import type { StaleMention } from "./types";

const months: Record<string, number> = Object.fromEntries(
	[
		["januari", "january"],
		["februari", "february"],
		["maret", "march"],
		["april"],
		["mei", "may"],
		["juni", "june"],
		["juli", "july"],
		["agustus", "august"],
		["september"],
		["oktober", "october"],
		["november"],
		["desember", "december"],
	].flatMap((names, index) => names.map((name) => [name, index + 1])),
);
const monthName = Object.keys(months).join("|");
/** "16 September", "16–17 September 2021", "16 s.d. 17 September 2021", "September 2021". */
const written = new RegExp(
	String.raw`(?:\b(\d{1,2})(?:\s*(?:[-–]|s\.?\s?d\.?|s\/d|dan|sampai|hingga)\s*(\d{1,2}))?\s+)?\b(${monthName})\b(?:\s+(\d{4}))?`,
	"giu",
);
/** "16/9/2021", "16-09-2021", "2021-09-16". */
const typed = /\b(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{2})-(\d{2}))\b/g;

/** The dates a text names that are none of `dates` (`YYYY-MM-DD`), as they are written there. A bare month is no date. */
export function otherDates(text: string, dates: readonly string[]): string[] {
	const isKnown = (day: number | null, month: number, year: string | null) =>
		dates.some(
			(date) =>
				Number(date.slice(5, 7)) === month &&
				(day === null || Number(date.slice(8, 10)) === day) &&
				(year === null || date.startsWith(year)),
		);
	const found: string[] = [];
	for (const [fragment, first, last, name = "", year] of text.matchAll(written)) {
		if (!first && !year) continue;
		const month = months[name.toLowerCase()] ?? 0;
		const named = first ? [first, last].filter((day) => day !== undefined).map(Number) : [null];
		if (!named.every((day) => isKnown(day, month, year ?? null))) found.push(fragment.trim());
	}
	for (const [fragment, d1, m1, y1, y2, m2, d2] of text.matchAll(typed))
		if (!isKnown(Number(d1 ?? d2), Number(m1 ?? m2), y1 ?? y2 ?? null)) found.push(fragment);
	return [...new Set(found)];
}

/** Whether a text still names the place it was written for, where the event now takes place elsewhere. */
export function namesOtherPlace(text: string, originPlace: string, place: string | null): boolean {
	// "Kota Tangerang" and "Kabupaten Tangerang" differ in their type alone: then only the whole name tells.
	const isTwin = place !== null && placeName(place) === placeName(originPlace);
	const sought = fold(isTwin ? originPlace : placeName(originPlace));
	return ` ${fold(text).replace(/[^a-z0-9]+/g, " ")} `.includes(` ${sought.replace(/[^a-z0-9]+/g, " ").trim()} `);
}

/** Dates and places in an event's texts that are not its own. `originPlace` null: it never was anywhere else. */
export function staleMentions(
	texts: readonly { field: StaleMention["field"]; sessionId?: string; text: string }[],
	dates: readonly string[],
	originPlace: string | null,
	place: string | null,
): StaleMention[] {
	return texts.flatMap(({ field, sessionId = null, text }) => [
		...otherDates(text, dates).map((fragment) => ({ kind: "stale-date" as const, field, sessionId, fragment })),
		...(originPlace && namesOtherPlace(text, originPlace, place)
			? [{ kind: "stale-place" as const, field, sessionId, fragment: placeName(originPlace) }]
			: []),
	]);
}
