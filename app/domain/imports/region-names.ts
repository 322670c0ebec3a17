import { isNothing, plainWords } from "./cell-text";
import type { IssueCode } from "./types";

interface NamedRegion {
	code: string;
	/** "Kota Tangerang". */
	name: string;
}

/** Reads region cells; made once from the list of regencies. */
export type RegionReader = (raw: string) => { code: string | null; issue: IssueCode | null };

const shortNames: Record<string, string> = {
	tangsel: "kota tangerang selatan",
	jakpus: "kota jakarta pusat",
	jakut: "kota jakarta utara",
	jakbar: "kota jakarta barat",
	jaksel: "kota jakarta selatan",
	jaktim: "kota jakarta timur",
};

/**
 * A reader of kota and kabupaten by name or code. A bare name that both a kota and a kabupaten have ("Tangerang") is
 * left open, never guessed.
 */
export function regionReader(regions: readonly NamedRegion[]): RegionReader {
	const codes = new Set(regions.map(({ code }) => code));
	const full = new Map<string, string>();
	const bare = new Map<string, string[]>();
	for (const { code, name } of regions) {
		const words = plainWords(name).replace(/ administrasi\b/, "");
		full.set(words, code);
		const rest = words.replace(/^(kota|kabupaten) /, "");
		bare.set(rest, [...(bare.get(rest) ?? []), code]);
	}
	const named = (text: string): string[] => {
		const words = typed(text);
		const code = full.get(words);
		return code ? [code] : (bare.get(words) ?? []);
	};
	return (raw) => {
		if (isNothing(raw)) return { code: null, issue: "REGION_MISSING" };
		const digits = /^\s*(\d{2})\.?(\d{2})\s*$/.exec(raw);
		if (digits) {
			const code = `${digits[1]}.${digits[2]}`;
			return codes.has(code) ? { code, issue: null } : { code: null, issue: "REGION_UNKNOWN" };
		}
		// "Kota Tangerang, Banten": the province may stand beside the name.
		for (const part of [raw, ...raw.split(/[,/(–-]/)]) {
			const found = named(part);
			if (found.length === 1) return { code: found[0] as string, issue: null };
			if (found.length > 1) return { code: null, issue: "REGION_AMBIGUOUS" };
		}
		return { code: null, issue: "REGION_UNKNOWN" };
	};
}

/** The typed name with its type in front and written out: "Kab.Tangerang", "Tangerang Kota", "Tangsel". */
function typed(text: string): string {
	const words = plainWords(text)
		.replace(/\b(kab|kabupaten)(?=[a-z])(?!upaten)/, "kab ")
		.replace(/\b(kab|regency)\b/, "kabupaten")
		.replace(/\b(kotamadya|kodya|kota madya|city)\b/, "kota")
		.replace(/\b(adm|administrasi)\b ?/, "")
		.replace(/^(.+) (kota|kabupaten)$/, "$2 $1")
		.trim();
	return shortNames[words.replace(/^kota /, "")] ?? words;
}
