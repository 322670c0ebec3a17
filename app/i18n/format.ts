import type { Language } from "./language";

/**
 * English needs the Indonesian region too: en-GB and en-US print "GMT+7" where people look for WIB.
 */
const locales = { id: "id-ID", en: "en-ID" } as const satisfies Record<Language, string>;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
	let found = formatters.get(key);
	if (!found) {
		found = new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
		formatters.set(key, found);
	}
	return found;
}

/** ICU puts thin and narrow spaces around dashes; plain text and old mail clients show them as boxes. */
function plainSpaces(text: string): string {
	return text.replace(/[\u2009\u202f\u00a0]/g, " ");
}

/** A wall-clock date as an instant at noon UTC, so that no formatting zone of UTC itself moves it to another day. */
function noon(localDate: string): Date {
	const date = new Date(`${localDate.slice(0, 10)}T12:00:00Z`);
	if (Number.isNaN(date.getTime())) throw new RangeError(`not a local date: ${localDate}`);
	return date;
}

function clock(local: string): string {
	const found = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2})/.exec(local);
	if (!found) throw new RangeError(`not a local date and time: ${local}`);
	return `${found[1]}.${found[2]}`;
}

/** "Kamis, 16 September 2021" from a local date, or from the date part of a local date and time. */
export function formatDate(localDate: string, language: Language): string {
	const options = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
	return plainSpaces(formatter(language, "UTC", options).format(noon(localDate)));
}

/** "16 September 2021", for running text and subjects. */
export function formatShortDate(localDate: string, language: Language): string {
	return plainSpaces(formatter(language, "UTC", { dateStyle: "long" }).format(noon(localDate)));
}

/** "September 2021" from "2021-09". */
export function formatMonth(month: string, language: Language): string {
	return plainSpaces(formatter(language, "UTC", { month: "long", year: "numeric" }).format(noon(`${month}-01`)));
}

/** "16–17 September 2021"; one date when both are the same day. */
export function formatDateRange(firstLocal: string, lastLocal: string, language: Language): string {
	const options = { day: "numeric", month: "long", year: "numeric" } as const;
	return plainSpaces(formatter(language, "UTC", options).formatRange(noon(firstLocal), noon(lastLocal)));
}

/** "08.30 WIB": the wall-clock time with the zone's own abbreviation. */
export function formatTime(local: string, timeZone: string, language: Language): string {
	return `${clock(local)} ${formatZone(timeZone, language)}`;
}

/** "08.30–16.00 WIB", from two wall-clock times of the same zone. */
export function formatTimeRange(startLocal: string, endLocal: string, timeZone: string, language: Language): string {
	return `${clock(startLocal)}–${clock(endLocal)} ${formatZone(timeZone, language)}`;
}

/** "14 September 2021 pukul 16.00 WIB": a UTC instant as the clock on the wall of that zone shows it. */
export function formatInstant(instant: string, timeZone: string, language: Language): string {
	const date = new Date(instant);
	if (Number.isNaN(date.getTime())) throw new RangeError(`not an instant: ${instant}`);
	const text = formatter(language, timeZone, { dateStyle: "long", timeStyle: "short" }).format(date);
	return `${plainSpaces(text)} ${formatZone(timeZone, language)}`;
}

/** Any moment since 1988, when West Kalimantan moved from WITA to WIB; there is no summer time. */
const sinceZonesAreFixed = new Date("2000-01-01T00:00:00Z");

/** WIB, WITA or WIT. */
export function formatZone(timeZone: string, language: Language): string {
	const parts = formatter(language, timeZone, { timeZoneName: "short" }).formatToParts(sinceZonesAreFixed);
	return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
}

/** "1.234,5" */
export function formatNumber(value: number, language: Language): string {
	return new Intl.NumberFormat(locales[language]).format(value);
}

/** What a figure changed by, with its sign: "+12", "−0,5". */
export function formatChange(change: number, language: Language): string {
	return `${change < 0 ? "−" : "+"}${formatNumber(Math.abs(change), language)}`;
}

/** A mean with one decimal: "4,2" in Indonesian, "4.2" in English. */
export function formatMean(value: number, language: Language): string {
	return value.toLocaleString(locales[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** "81,4%": a share of a whole with at most one decimal; a dash where there is no whole. */
export function formatShare(part: number, whole: number, language: Language): string {
	if (whole === 0) return "–";
	return new Intl.NumberFormat(locales[language], { style: "percent", maximumFractionDigits: 1 }).format(part / whole);
}

/** A stretch of time by its code: `2021-09` is "Sep 2021", `2021-Q3` "Triwulan III 2021", and `2021` is itself. */
export function periodName(period: string, language: Language): string {
	const [year = "", part] = period.split("-");
	if (part === undefined) return year;
	if (part.startsWith("Q")) {
		const quarter = Number(part.slice(1));
		return language === "en" ? `Q${quarter} ${year}` : `Triwulan ${["I", "II", "III", "IV"][quarter - 1]} ${year}`;
	}
	return plainSpaces(formatter(language, "UTC", { month: "short", year: "numeric" }).format(noon(`${period}-01`)));
}

/** The two lines of a date block: "16–17" over "Sep 2021"; "30 Sep – 1 Okt" over the year where months differ. */
export function formatDateBlock(
	firstLocal: string,
	lastLocal: string,
	language: Language,
): { day: string; month: string } {
	const [first, last] = [noon(firstLocal), noon(lastLocal)];
	const part = (options: Intl.DateTimeFormatOptions, date: Date) =>
		plainSpaces(formatter(language, "UTC", options).format(date));
	const day = (date: Date) => part({ day: "numeric" }, date);
	if (firstLocal.slice(0, 7) === lastLocal.slice(0, 7)) {
		const days = firstLocal.slice(0, 10) === lastLocal.slice(0, 10) ? day(first) : `${day(first)}–${day(last)}`;
		return { day: days, month: part({ month: "short", year: "numeric" }, first) };
	}
	const dayAndMonth = (date: Date) => part({ day: "numeric", month: "short" }, date);
	return { day: `${dayAndMonth(first)} – ${dayAndMonth(last)}`, month: part({ year: "numeric" }, last) };
}

/** 1536 → "2 KB". */
export function formatFileSize(bytes: number): string {
	return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
