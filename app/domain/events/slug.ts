import { formatDateRange } from "#app/i18n/format";
import type { Tx } from "#db/client";
import * as eventQueries from "#db/queries/events";
import { fold } from "../text";

const longestTitlePart = 48;
/** Words an address does not end on. */
const connectors = new Set(["bagi", "dalam", "dan", "dari", "dengan", "di", "ke", "pada", "serta", "untuk", "yang"]);

/**
 * The readable part of an event's address: the beginning of its title, its place and, once it has days, its dates.
 * "Dialog Koperasi" in Kota Tangerang on 16–17 September 2021 → `dialog-koperasi-tangerang-16-17-september-2021`.
 */
export function slugOf(title: string, regencyName: string | null, days: readonly { startsAtLocal: string }[]): string {
	const words = dashed(title).split("-");
	while (words.length > 1 && words.join("-").length > longestTitlePart) words.pop();
	while (words.length > 1 && connectors.has(words.at(-1) ?? "")) words.pop();
	const place = dashed(placeName(regencyName ?? ""));
	const [first, last] = [days[0], days.at(-1)];
	const dates = first && last ? dashed(formatDateRange(first.startsAtLocal, last.startsAtLocal, "id")) : "";
	const beginning = words.join("-").slice(0, longestTitlePart);
	return [beginning, place, dates].filter(Boolean).join("-") || "dialog";
}

/** A slug like `base` that no other event has: with a number behind it where the plain one is taken. */
export async function freeSlug(trx: Tx, base: string, eventId: string): Promise<string> {
	for (let number = 1; ; number++) {
		const slug = number === 1 ? base : `${base}-${number}`;
		if (!(await eventQueries.existsSlug(trx, slug, eventId))) return slug;
	}
}

/** The place without its type: "Kota Tangerang" → "Tangerang". */
export function placeName(regencyName: string): string {
	return regencyName.replace(/^(Kota|Kabupaten)( Administrasi)? /, "");
}

/** The letters before the dash of registration codes: the first three of the place, `TAN`; `DAR` for no place. */
export function codePrefix(regencyName: string | null): string {
	const letters = fold(placeName(regencyName ?? "Daring")).replace(/[^a-z]/g, "");
	return letters.slice(0, 3).padEnd(3, "x").toUpperCase();
}

function dashed(text: string): string {
	return fold(text)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}
