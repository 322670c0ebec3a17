/** Titles as they are written, by their letters alone: what a list in capitals says is brought back to this. */
const written = `
	Dr. Drs. Dra. Ir. H. Hj. Prof. KH. K.H. Tn. Ny. R. R.A. R.M. drg. drh. Apt. Ns. S.H. M.H. S.E. M.M. M.Si.
	S.Si. S.Psi. M.Psi. A.Md. S.T. M.T. S.Kom. M.Kom. S.IP. S.I.P. M.IP. S.Sos. M.Sos. M.A.P. S.A.P. M.AP. S.AP.
	S.Pd. M.Pd. S.Ag. M.Ag. S.Pd.I. S.KM. S.K.M. M.KM. M.Kes. S.Kep. S.Farm. S.Ked. S.STP. S.S. M.Hum. S.Hum. M.A.
	M.Sc. M.B.A. MBA. B.Sc. B.A. LL.M. Ph.D. Sp.A. M.Ec. S.Ak. M.Ak. S.P. M.P. S.Pt. S.TP. S.Tr. S.ST. A.Ma. A.P.
	S.M. S.Ikom. S.I.Kom. M.I.Kom. M.Ikom. S.Hi. S.HI. M.HI. Lc. S.E.I. M.E. M.Eng. S.Sn. M.Sn. QIA. CPA. Ak. C.A.
	M.S.
`;
const byLetters = new Map(
	written
		.trim()
		.split(/\s+/)
		.map((title) => [letters(title), title]),
);

const leading = new Set([
	"dr",
	"drs",
	"dra",
	"ir",
	"h",
	"hj",
	"prof",
	"kh",
	"drg",
	"drh",
	"apt",
	"ns",
	"hajj",
	"haji",
	"hajjah",
]);

function letters(word: string): string {
	return word.toLowerCase().replace(/[^a-z]/g, "");
}

/** The usual spelling of a title that is written with dots, or after a comma; null when the word is no known title. */
export function titleSpelling(word: string): string | null {
	return byLetters.get(letters(word)) ?? null;
}

/** Whether a word before a name is a title. Without its dot a single letter is one, too: "H Ujang". */
export function isLeadingTitle(word: string): boolean {
	return leading.has(letters(word));
}

/** Whether a word after a name is a degree: known, and with dots or in capitals ("SH", "S.Kom", "M.M."). */
export function isDegree(word: string): boolean {
	const bare = word.replace(/,$/, "");
	if (!byLetters.has(letters(bare))) return false;
	return bare.includes(".") || (bare === bare.toUpperCase() && bare.length >= 2);
}

/** A name in its parts. Printed again they give what was read. */
export interface TitledName {
	prefix: string | null;
	name: string;
	suffix: string | null;
}

/**
 * Takes the titles off a name: those before it, and the degrees after a comma or at its end. A name that would be left
 * without a letter stays whole.
 */
export function splitTitles(text: string): TitledName {
	const comma = text.indexOf(",");
	const afterComma = comma === -1 ? "" : text.slice(comma + 1).trim();
	const words = (comma === -1 ? text : text.slice(0, comma)).split(" ").filter(Boolean);
	let first = 0;
	while (first < words.length - 1 && words[first]?.endsWith(".") && isLeadingTitle(words[first] as string)) first++;
	const prefix = words.slice(0, first).join(" ") || null;
	const name = words.slice(first).join(" ");
	const isSuffix =
		afterComma !== "" && afterComma.split(/[\s,]+/).every((word) => word.includes(".") || isDegree(word));
	const suffix = isSuffix ? afterComma : null;
	const whole = suffix || comma === -1 ? name : `${name}, ${afterComma}`;
	return /\p{L}/u.test(name) ? { prefix, name: whole, suffix } : { prefix: null, name: text, suffix: null };
}
