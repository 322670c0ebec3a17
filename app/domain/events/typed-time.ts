import { isLocalDateTime } from "../calendar/time-zone";

/** `YYYY-MM-DD` from what a date picker sends or somebody types ("16/9/2021", "16-09-2021"); null for no real date. */
export function readDate(text: string): string | null {
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
	const typed = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text);
	const [year, month, day] = iso ? iso.slice(1) : typed ? typed.slice(1).reverse() : [];
	if (!year || !month || !day) return null;
	const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	return isLocalDateTime(`${date}T00:00`) ? date : null;
}

/** `HH:MM` from what a time picker sends or somebody types ("8.30", "08:30 WIB" is none); null for no real time. */
export function readTime(text: string): string | null {
	const [, hour, minute] = /^(\d{1,2})[.:](\d{2})(?::\d{2})?$/.exec(text) ?? [];
	if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59) return null;
	return `${hour.padStart(2, "0")}:${minute}`;
}
