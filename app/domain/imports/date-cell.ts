import { isNothing, tidy } from "./cell-text";
import { serialDay } from "./number-format";
import type { IssueCode } from "./types";

const months: Record<string, number> = {
	jan: 1,
	feb: 2,
	peb: 2,
	mar: 3,
	apr: 4,
	mei: 5,
	may: 5,
	jun: 6,
	jul: 7,
	agu: 8,
	ags: 8,
	agt: 8,
	aug: 8,
	sep: 9,
	okt: 10,
	oct: 10,
	nov: 11,
	nop: 11,
	des: 12,
	dec: 12,
};

export interface DateCell {
	/** `YYYY-MM-DD`. */
	on: string | null;
	issue: IssueCode | null;
}

/** Reads a date: day before month as here, month first only where nothing else can be meant, and serial numbers. */
export function readDate(raw: string): DateCell {
	const text = tidy(raw);
	if (isNothing(text)) return { on: null, issue: "DATE_MISSING" };
	if (/^\d{5}([.,]\d+)?$/.test(text)) {
		const on = serialDay(Number(text.replace(",", ".")));
		return on ? { on, issue: "DATE_EXCEL_SERIAL" } : invalid;
	}
	// A weekday in front and a clock time behind say nothing about the day.
	const bare = text
		.replace(/^\p{L}+['’]?\p{L}*,?\s+(?=\d)/u, "")
		.replace(/[T\s]+\d{1,2}[.:]\d{2}([.:]\d{2})?(\.\d+)?\s*(wib|wita|wit|z|am|pm)?$/i, "");
	const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
	if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const worded = /^(\d{1,2})[\s./-]*(\p{L}{3,})[\s.,/-]*(\d{2,4})$/u.exec(bare);
	if (worded)
		return dated(year(worded[3] ?? ""), months[(worded[2] ?? "").slice(0, 3).toLowerCase()] ?? 0, Number(worded[1]));
	const english = /^(\p{L}{3,})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
	if (english)
		return dated(year(english[3] ?? ""), months[(english[1] ?? "").slice(0, 3).toLowerCase()] ?? 0, Number(english[2]));
	const figures = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{2}|\d{4})$/.exec(bare);
	if (!figures) return invalid;
	const [first, second] = [Number(figures[1]), Number(figures[2])];
	const isUs = second > 12 && first <= 12;
	const { on } = isUs ? dated(year(figures[3] ?? ""), first, second) : dated(year(figures[3] ?? ""), second, first);
	if (!on) return invalid;
	return { on, issue: isUs ? "DATE_US_ORDER" : null };
}

const invalid: DateCell = { on: null, issue: "DATE_INVALID" };

function year(text: string): number {
	return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** The day, unless the calendar has none: 31 September. */
function dated(y: number, month: number, day: number): DateCell {
	const date = new Date(Date.UTC(y, month - 1, day));
	const isReal = y >= 1900 && y < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return isReal ? { on: date.toISOString().slice(0, 10), issue: null } : invalid;
}
