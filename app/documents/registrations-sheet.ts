import type {
	Category,
	Gender,
	PartyQuestion,
	QuestionKind,
	RegistrationSource,
	RegistrationStatus,
} from "#app/domain/registrations/types";
import { messagesFor } from "#app/i18n/catalogue";
import { formatZone } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";

/** What all rows of one file have in common. */
export interface SheetFrame {
	language: Language;
	/** IANA zone of the event: the clock of every time in the file. */
	timeZone: string;
	/** Positions of the event's days, counted from 1. */
	days: readonly number[];
	/** The parties' own questions, one column each. */
	questions: readonly PartyQuestion[];
	/** The organiser's questions, one column each. */
	ownQuestions: readonly { id: string; label: string; kind: QuestionKind }[];
}

/** One registration as a row. Access needs are not among it: the form promises that only the desk sees them. */
export interface SheetRow {
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

/** A text, a telephone number (E.164), a wall-clock time (`YYYY-MM-DDTHH:MM`), or nothing. */
export type Cell = string | { phone: string } | { at: string } | null;

/** The headings of the columns. */
export function sheetHead({ language, timeZone, days, questions, ownQuestions }: SheetFrame): string[] {
	const { participation, registrations } = messagesFor(language);
	const words = registrations.csv;
	const zone = formatZone(timeZone, language);
	return [
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
		...ownQuestions.map(({ label }) => label),
	];
}

/** The cells of one row, in the order of the headings. */
export function sheetCells({ language, days, questions, ownQuestions }: SheetFrame, row: SheetRow): Cell[] {
	const { frame, participation, registrations } = messagesFor(language);
	const time = (local: string | null | undefined) => (local ? { at: local } : null);
	return [
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
		row.phone === null ? null : { phone: row.phone },
		row.email,
		registrations.sources[row.source],
		time(row.registeredAtLocal),
		time(row.confirmedAtLocal),
		row.replacesCode,
		row.mayBePhotographed ? frame.yes : frame.no,
		...days.map((day) => time(row.checkIns[day])),
		...questions.map(({ id, kind }) => {
			const answer = row.answers[id] ?? "";
			const wording = (code: string) => participation.options[code] ?? code;
			if (kind === "text" || answer === "") return answer;
			return kind === "choice" ? wording(answer) : (JSON.parse(answer) as string[]).map(wording).join(", ");
		}),
		...ownQuestions.map(({ id, kind }) => {
			const answer = row.answers[id] ?? "";
			if (kind === "choices" && answer !== "") return (JSON.parse(answer) as string[]).join(", ");
			if (kind === "yes_no") return answer === "yes" ? frame.yes : answer === "no" ? frame.no : answer;
			return answer;
		}),
	];
}
