import { stringify } from "csv-stringify/sync";
import type {
	Category,
	Gender,
	PartyQuestion,
	RegistrationSource,
	RegistrationStatus,
} from "#app/domain/registrations/types";
import { messagesFor } from "#app/i18n/catalogue";
import { formatZone } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";

/** What all rows of one file have in common. */
export interface CsvFrame {
	language: Language;
	/** IANA zone of the event: the clock of every time in the file. */
	timeZone: string;
	/** Positions of the event's days, counted from 1. */
	days: readonly number[];
	/** The parties' own questions, one column each. */
	questions: readonly PartyQuestion[];
}

/** One registration as a row. Access needs are not among it: the form promises that only the desk sees them. */
export interface CsvRow {
	code: string;
	status: RegistrationStatus;
	category: Category;
	titlePrefix: string | null;
	name: string;
	titleSuffix: string | null;
	gender: Gender | null;
	position: string | null;
	organisationName: string;
	regencyName: string | null;
	provinceName: string | null;
	/** E.164. */
	phone: string | null;
	email: string | null;
	source: RegistrationSource;
	/** Wall-clock times of the event's zone, `YYYY-MM-DDTHH:MM`. */
	registeredAtLocal: string;
	confirmedAtLocal: string | null;
	replacesCode: string | null;
	mayBePhotographed: boolean;
	/** By question id; several choices as a JSON array of codes. */
	answers: Readonly<Record<string, string>>;
	/** Check-in times by the day's position. */
	checkIns: Readonly<Record<number, string>>;
}

/** Tells Excel that the file is UTF-8; without it, "Ma’ruf" comes out garbled. */
const byteOrderMark = "\uFEFF";

/** The start of the file: mark and headings. Separated by semicolons, as Excel with Indonesian settings expects. */
export function csvHead({ language, timeZone, days, questions }: CsvFrame): string {
	const { participation, registrations } = messagesFor(language);
	const words = registrations.csv;
	const zone = formatZone(timeZone, language);
	return (
		byteOrderMark +
		line([
			words.code,
			words.status,
			words.category,
			words.titlePrefix,
			words.name,
			words.titleSuffix,
			words.gender,
			words.position,
			words.organisation,
			words.region,
			words.province,
			words.phone,
			words.email,
			words.source,
			words.registeredAt(zone),
			words.confirmedAt(zone),
			words.replaces,
			words.photo,
			...days.map((day) => words.day(day, zone)),
			...questions.map(({ id }) => participation.questions[id]?.label ?? id),
		])
	);
}

/** Rows of the file; pages of rows follow one another. */
export function csvRows({ language, days, questions }: CsvFrame, rows: readonly CsvRow[]): string {
	const { frame, participation, registrations } = messagesFor(language);
	return rows
		.map((row) =>
			line([
				row.code,
				registrations.statuses[row.status],
				registrations.categories[row.category],
				row.titlePrefix,
				row.name,
				row.titleSuffix,
				row.gender && participation.register.genders[row.gender],
				row.position,
				row.organisationName,
				row.regencyName,
				row.provinceName,
				row.phone && internationalNumber(row.phone),
				row.email,
				registrations.sources[row.source],
				spreadsheetTime(row.registeredAtLocal),
				row.confirmedAtLocal && spreadsheetTime(row.confirmedAtLocal),
				row.replacesCode,
				row.mayBePhotographed ? frame.yes : frame.no,
				...days.map((day) => spreadsheetTime(row.checkIns[day] ?? "")),
				...questions.map(({ id, kind }) => {
					const answer = row.answers[id] ?? "";
					const wording = (code: string) => participation.options[code] ?? code;
					if (kind === "text" || answer === "") return answer;
					return kind === "choice" ? wording(answer) : (JSON.parse(answer) as string[]).map(wording).join(", ");
				}),
			]),
		)
		.join("");
}

/**
 * A number as Excel keeps it. `+6281234567890` would be read as the number 6281234567890, lose its plus and show as
 * 6,28E+12; with hyphens it would be computed. With spaces it is neither number nor formula, so the cell keeps the text
 * as it stands: plus, country code and all digits, ready to be dialled or pasted.
 */
function internationalNumber(e164: string): string {
	return e164.replace(/^\+62(\d{3})(\d{4})(\d+)$/, "+62 $1 $2 $3");
}

const safeNumber = /^\+\d{1,3}( \d+)+$/;

/**
 * What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection): cells that begin with
 * = + - @, their full-width forms, a tab or a line break, behind spaces too. A grouped telephone number is none.
 */
const formulaStart = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function harmless(value: string | null): string {
	const text = value ?? "";
	return formulaStart.test(text) && !safeNumber.test(text) ? `'${text}` : text;
}

function line(cells: readonly (string | null)[]): string {
	return stringify([cells.map(harmless)], {
		delimiter: ";",
		record_delimiter: "\r\n",
		// Spaces around a text, and lines inside it, belong to it.
		quoted_match: /[\r\n\t]|^\s|\s$/,
	});
}

/** `2026-11-02 09:00`, which Excel reads as a date and time in any language. */
function spreadsheetTime(local: string): string {
	return local.replace("T", " ");
}
