import { type AnswerFilter, answerFilters } from "#app/domain/answers/types";
import {
	type Category,
	categories,
	type RegistrationSource,
	type RegistrationStatus,
	registrationSources,
	registrationStatuses,
} from "#app/domain/registrations/types";

/** What the list can be ordered by. */
export const sortKeys = ["name", "organisation", "category", "status", "registeredAt"] as const;
export type SortKey = (typeof sortKeys)[number];

/** Columns that a reader can choose; the name is always shown. */
export const columnKeys = [
	"organisation",
	"category",
	"status",
	"registeredAt",
	"phone",
	"email",
	"region",
	"position",
	"source",
	"confirmedAt",
	"present",
	"answer",
] as const;
export type OrdinaryColumn = (typeof columnKeys)[number];

/** The column of an organiser's own question, `q_<id>`. */
export type QuestionColumn = `q_${string}`;
export type ColumnKey = OrdinaryColumn | QuestionColumn;

/** The column of the question with this id. */
export const questionColumn = (id: string): QuestionColumn => `q_${id}`;

/** Columns shown to whoever chose none. */
export const usualColumns: readonly OrdinaryColumn[] = ["organisation", "category", "status", "registeredAt"];

/** Which registrations a list is asked for, in which order and columns, as it stands in the address. */
export interface RegistrationAddress {
	words: string;
	category: Category | null;
	status: RegistrationStatus | null;
	/** The id of an organisation. */
	organisation: string | null;
	/** The code of a province (`36`) or of a regency (`36.71`). */
	region: string | null;
	source: RegistrationSource | null;
	/** Only people without e-mail. */
	noEmail: boolean;
	/** Only what participants changed themselves. */
	edited: boolean;
	/** Only people who owe an answer to a required question. */
	owing: boolean;
	/** Only approved ones whose change nobody has looked at yet. */
	needsReview: boolean;
	/** Only people with such an answer in their calendar. */
	answer: AnswerFilter | null;
	/** The id of a session they chose. */
	session: string | null;
	/** Only people who owe an action that is overdue. */
	overdue: boolean;
	/** The position of a day on which people were present; negative: on which they were not. */
	day: number | null;
	/** First and last day of registering, `YYYY-MM-DD`. */
	from: string | null;
	to: string | null;
	sort: { key: SortKey; descending: boolean } | null;
	/** Null: the usual ones. */
	columns: readonly ColumnKey[] | null;
}

/** The answers by their names in the address. */
const answerNames: Record<AnswerFilter, string> = {
	declined: "menolak",
	tentative: "belum-pasti",
	accepted: "hadir",
	unanswered: "belum-menjawab",
	held: "kursi-ditahan",
};

/** Reads the address; what it does not know is left out. */
export function readRegistrationAddress(query: URLSearchParams): RegistrationAddress {
	const given = (name: string, shape: RegExp): string | null => {
		const text = query.get(name) ?? "";
		return shape.test(text) ? text : null;
	};
	const sort = given("urut", /^-?\w+$/);
	const key = sortKeys.find((one) => one === sort?.replace("-", ""));
	const day = Number(given("hadir", /^-?[1-9]\d?$/) ?? 0);
	const columns = query.getAll("kolom").flatMap((names) => names.split(","));
	return {
		words: (query.get("cari") ?? "").trim().slice(0, 100),
		category: categories.find((category) => category === query.get("kategori")) ?? null,
		status: registrationStatuses.find((status) => status === query.get("status")) ?? null,
		organisation: given("instansi", /^[0-9a-f-]{36}$/),
		region: given("wilayah", /^\d{2}(\.\d{2})?$/),
		source: registrationSources.find((source) => source === query.get("asal")) ?? null,
		noEmail: query.get("surel") === "tanpa",
		edited: query.get("diubah") === "ya",
		owing: query.get("jawaban") === "kurang",
		needsReview: query.get("tinjau") === "ya",
		answer: answerFilters.find((answer) => answerNames[answer] === query.get("kalender")) ?? null,
		session: given("sesi", /^[0-9a-f-]{36}$/),
		overdue: query.get("rtl") === "terlambat",
		day: day === 0 ? null : day,
		from: given("dari", /^\d{4}-\d{2}-\d{2}$/),
		to: given("sampai", /^\d{4}-\d{2}-\d{2}$/),
		sort: key ? { key, descending: sort?.startsWith("-") ?? false } : null,
		columns: columns.some(Boolean) ? chosenColumns(columns) : null,
	};
}

/** Whether a column is one that every event's list has. */
export const isOrdinary = (name: ColumnKey): name is OrdinaryColumn => columnKeys.some((key) => key === name);

const isQuestionColumn = (name: string): name is QuestionColumn => /^q_[0-9a-f-]{36}$/.test(name);

/** Ordinary columns in the table's order, then questions as they were named; of a question this event has not, nothing is shown. */
function chosenColumns(names: readonly string[]): ColumnKey[] {
	const ordinary = names.includes("semua") ? columnKeys : columnKeys.filter((column) => names.includes(column));
	return [...ordinary, ...new Set(names.filter(isQuestionColumn))];
}

/** The columns as the address has them, all ordinary ones in one word. */
function columnNames(columns: readonly ColumnKey[]): string {
	const questions = columns.filter(isQuestionColumn);
	const isAll = columns.length - questions.length === columnKeys.length;
	return isAll ? ["semua", ...questions].join(",") : columns.join(",");
}

/** The name of an answer as the address has it. */
export const answerName = (answer: AnswerFilter): string => answerNames[answer];

/** The address as a query: what it holds beside the page number. */
export function registrationsQuery(address: Partial<RegistrationAddress>): URLSearchParams {
	const { sort, columns, day } = address;
	const fields: Record<string, string | null | undefined> = {
		cari: address.words,
		kategori: address.category,
		status: address.status,
		instansi: address.organisation,
		wilayah: address.region,
		asal: address.source,
		surel: address.noEmail ? "tanpa" : null,
		diubah: address.edited ? "ya" : null,
		jawaban: address.owing ? "kurang" : null,
		tinjau: address.needsReview ? "ya" : null,
		kalender: address.answer && answerNames[address.answer],
		sesi: address.session,
		rtl: address.overdue ? "terlambat" : null,
		hadir: day ? String(day) : null,
		dari: address.from,
		sampai: address.to,
		urut: sort && `${sort.descending ? "-" : ""}${sort.key}`,
		kolom: columns && columnNames(columns),
	};
	return new URLSearchParams(
		Object.entries(fields).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
	);
}

/** The address of the list, or of a page of it, under these filters. */
export function registrationsHref(base: string, address: Partial<RegistrationAddress>): string {
	const query = registrationsQuery(address);
	return query.size > 0 ? `${base}?${query}` : base;
}

/** The same view without its filters, in the same order and columns. */
export function unfiltered({ sort, columns, status, day }: RegistrationAddress): Partial<RegistrationAddress> {
	return { sort, columns, status, day };
}

/** How many filters are set, the view not among them. */
export function filterCount(address: RegistrationAddress): number {
	const { words, category, organisation, region, source, answer, session, from, to } = address;
	const { noEmail, edited, owing, needsReview, overdue } = address;
	const flags = [noEmail, edited, owing, needsReview, overdue];
	return [words, category, organisation, region, source, answer, session, from, to, ...flags].filter(Boolean).length;
}
