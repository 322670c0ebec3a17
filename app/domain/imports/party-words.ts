import type { Category, Gender } from "../registrations/types";
import { plainWords } from "./cell-text";

const femaleWords = new Set(["p", "pr", "perempuan", "wanita", "f", "female", "w", "woman", "ibu", "putri", "pi"]);
const maleWords = new Set([
	"l",
	"lk",
	"laki laki",
	"lelaki",
	"pria",
	"laki",
	"m",
	"male",
	"man",
	"bapak",
	"putra",
	"pa",
]);

/** A gender in the words lists use; null for anything else. */
export function genderOf(text: string): Gender | null {
	const word = plainWords(text);
	if (femaleWords.has(word)) return "female";
	return maleWords.has(word) ? "male" : null;
}

/** Words for the parties, as "Unsur" columns, section lines and tabs have them; tried in this order. */
const partyWords: readonly [Category, RegExp][] = [
	[
		"government",
		/\b(pemerintah|pemerintahan|pemda|pemprov|pemkot|pemkab|dinas|disnaker\w*|kementerian|kemnaker\w*|kemenaker\w*|government|governmental|badan|bappeda|opd|skpd|asn|birokrasi)\b/,
	],
	["cooperative", /\b(koperasi|kopkar|kopja|cooperatives?|co operatives?|coop)\b/],
	[
		"union",
		/\b(serikat|sp sb|spsb|sp|sb|unions?|federasi|konfederasi|buruh|pekerja|workers?|labou?r|employees?|karyawan)\b/,
	],
	[
		"employer",
		/\b(pengusaha|perusahaan|employers?|company|companies|apindo|kadin|swasta|dunia usaha|industri|industry|business|private|manajemen|management)\b/,
	],
	[
		"other",
		/\b(lainnya|lain lain|lain|others?|akademisi|universitas|perguruan tinggi|kampus|academics?|academia|media|pers|wartawan|lsm|ngo|narasumber|moderator|umum|pakar|ahli|masyarakat|tokoh)\b/,
	],
];

/** The party a word or a heading names; null for none. */
export function partyOfWords(text: string): Category | null {
	const words = plainWords(text);
	return partyWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** What the name of a body says about its party. The first words decide: a "Dinas Koperasi" is an office. */
const bodyNames: readonly [Category, RegExp][] = [
	[
		"government",
		/^(dinas|disnaker\w*|disperin\w*|dinkop\w*|kementerian|kemen\w+|badan|balai|bupati|wali ?kota|gubernur|pemerintah|pemkot|pemkab|pemprov|sekretariat|kecamatan|kelurahan|direktorat|ditjen|kantor|bpjs|uptd?|suku dinas|sudin|inspektorat|department of|ministry|office of)\b/,
	],
	[
		"cooperative",
		/^(koperasi|kopkar|kopja|ksp|ksu|primkop\w*|puskop\w*|inkop\w*|kop|pusat koperasi|worker'?s? cooperative|cooperative)\b|\b(cooperative)$/,
	],
	[
		"union",
		/^(serikat|federasi|konfederasi|gabungan serikat|puk|pk|psp|dpc|dpd|dpp|dpw|pc|pd|pp|sp|sb|spsi|fsp\w*|fsb\w*|kspi|ksbsi|kspsi|ksarbumusi|sarbumusi|spn|gsbi|spsb|fspmi|union of|pimpinan (cabang|unit kerja|daerah|pusat))\b|\b(serikat (pekerja|buruh)|workers? union|labou?r union|trade union)\b/,
	],
	[
		"employer",
		/^(pt|cv|ud|pd|fa|firma|perum|persero|perusahaan|asosiasi pengusaha|asosiasi|apindo|kadin|himpunan pengusaha|hipmi|toko|hotel|rumah sakit|rs|pabrik|yayasan)\b|\b(pt|tbk|cv|ltd|inc|persero|co ltd|corp|corporation|company)$/,
	],
	["other", /^(universitas|institut|politeknik|sekolah tinggi|university|lembaga|lsm|lbh|media|radio)\b/],
];

/** The party of a body by its name; null when the name does not tell. */
export function partyOfBody(name: string): Category | null {
	const words = plainWords(name);
	return bodyNames.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
