import { fold } from "../text";
import { placeName } from "./slug";

/** The code of the kota or kabupaten somebody typed, or why there is none: 26 names are borne by one of each. */
export function readRegion(
	text: string,
	regencies: readonly { code: string; name: string }[],
): { code: string } | { problem: "region-unknown" | "region-ambiguous" } {
	const sought = fold(text)
		.replace(/^kab\.? /, "kabupaten ")
		.replace(/^kota administrasi /, "kota ");
	const whole = regencies.filter(({ name }) => fold(name).replace(/^kota administrasi /, "kota ") === sought);
	const found = whole.length > 0 ? whole : regencies.filter(({ name }) => fold(placeName(name)) === sought);
	const [only, second] = found;
	if (!only) return { problem: "region-unknown" };
	return second ? { problem: "region-ambiguous" } : { code: only.code };
}
