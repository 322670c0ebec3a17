/** A speaker as somebody names them in a programme. */
export interface NamedSpeaker {
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	position: string;
	organisation: string;
}

const prefixes = /^((?:Prof|Dr|Drs|Dra|Ir|KH|Hj|H|dr|drg)\.?\s+)+/;
/** "S.H.", "M.Si.", "Ph.D.": what stands behind a name with dots in it. */
const suffix = /^([A-Z][A-Za-z]{0,5}\.\s?)+([A-Z][a-z]{0,5}\.?)*$/;

/**
 * Reads "Dr. Siti Rahmawati, S.H., M.Si., Direktur, Ditjen PHI dan Jamsos": name with titles, position, organisation.
 * With one part behind the name that part is the organisation.
 */
export function readSpeakerLine(line: string): NamedSpeaker {
	const [named = "", ...rest] = line.split(/\s*,\s*/).filter(Boolean);
	const prefix = prefixes.exec(named)?.[0] ?? "";
	const firstOther = rest.findIndex((part) => !suffix.test(part));
	const others = firstOther === -1 ? [] : rest.slice(firstOther);
	const titles = rest.slice(0, rest.length - others.length);
	return {
		name: named.slice(prefix.length).trim() || named,
		titlePrefix: prefix.trim() || null,
		titleSuffix: titles.join(", ") || null,
		position: others.length > 1 ? (others[0] ?? "") : "",
		organisation: others.slice(others.length > 1 ? 1 : 0).join(", "),
	};
}
