import { unfoldLines } from "./text";

/** One calendar message of ours, as it was sent. */
export interface ReadInvite {
	method: string;
	uid: string;
	sequence: number;
	summary: string;
	location: string;
	/** Wall clock "YYYY-MM-DDTHH:MM" in `timeZone`. */
	start: string;
	end: string;
	timeZone: string;
	organizer: string;
	attendee: string;
}

/** Reads back an object `buildInvite` wrote, for showing it to people. Not a reader of foreign calendars. */
export function readInvite(ics: string): ReadInvite {
	const lines = unfoldLines(ics);
	const event = lines.slice(lines.indexOf("BEGIN:VEVENT"), lines.indexOf("END:VEVENT"));
	const find = (among: string[], name: string) => among.find((line) => new RegExp(`^${name}[;:]`).test(line)) ?? "";
	const value = (name: string) => valueIn(find(event, name));
	return {
		method: valueIn(find(lines, "METHOD")),
		uid: value("UID"),
		sequence: Number(value("SEQUENCE")),
		summary: unescapeText(value("SUMMARY")),
		location: unescapeText(value("LOCATION")),
		start: localTime(value("DTSTART")),
		end: localTime(value("DTEND")),
		timeZone: /;TZID=([^;:]+)/.exec(find(event, "DTSTART"))?.[1] ?? "",
		organizer: value("ORGANIZER").replace(/^mailto:/i, ""),
		attendee: value("ATTENDEE").replace(/^mailto:/i, ""),
	};
}

/** What follows the first colon outside of quotes. */
function valueIn(line: string): string {
	return /^(?:[^":]|"[^"]*")*:(.*)$/s.exec(line)?.[1] ?? "";
}

/** "20210916T080000" → "2021-09-16T08:00" */
function localTime(value: string): string {
	return value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d).*$/, "$1-$2-$3T$4:$5");
}

function unescapeText(text: string): string {
	return text.replace(/\\([\\;,nN])/g, (_match, character: string) =>
		character.toLowerCase() === "n" ? "\n" : character,
	);
}
