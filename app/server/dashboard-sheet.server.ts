import { type BoardColumn, boardColumns } from "#app/domain/cooperatives/types";
import type { FigureName } from "#app/domain/figures/types";
import { categories } from "#app/domain/registrations/types";
import { messagesFor } from "#app/i18n/catalogue";
import { periodName } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import type { Sheet } from "./cooperatives-export.server";
import type { DashboardFigures } from "./dashboard.server";

const number = (value: number) => String(value);
/** A share as a spreadsheet of the language reads it, in percent: "81,4". */
const percent = (part: number | null, whole: number, language: Language) =>
	part === null || whole === 0
		? null
		: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format((part / whole) * 100);

/** The rows of one figure of the dashboard for a spreadsheet: the same numbers as it shows. */
export function figureSheet(figures: DashboardFigures, name: FigureName, language: Language): Sheet {
	const words = messagesFor(language).dashboard;
	const { title, head, rows } = sheets[name](figures, language);
	return { name: words[title].title, head, rows };
}

type Rows = { title: "time" | "parties" | "provinces" | "late" | "dialogues" } & Pick<Sheet, "head" | "rows">;

const sheets: Record<FigureName, (figures: DashboardFigures, language: Language) => Rows> = {
	time({ time }, language) {
		const { dashboard, registrations } = messagesFor(language);
		const words = dashboard.time;
		return {
			title: "time",
			head: [
				words.period,
				words.held,
				...categories.map((category) => registrations.categories[category]),
				words.attended,
				words.confirmed,
			],
			rows: time.periods.map(({ period, held, confirmed, attended }) => [
				periodName(period, language),
				number(held),
				...categories.map((category) => number(attended[category])),
				number(categories.reduce((sum, category) => sum + attended[category], 0)),
				number(confirmed),
			]),
		};
	},
	parties({ parties }, language) {
		const { dashboard, registrations } = messagesFor(language);
		const words = dashboard.parties;
		return {
			title: "parties",
			head: [
				words.party,
				words.confirmed,
				words.attended,
				words.rate,
				words.share,
				words.target,
				words.whereTarget,
			].map((heading, index) => (index > 2 ? `${heading} (%)` : heading)),
			rows: parties.map(({ category, confirmed, attended, share, target, shareWhereTarget }) => [
				registrations.categories[category],
				number(confirmed),
				number(attended),
				percent(attended, confirmed, language),
				percent(share, 1, language),
				percent(target, 1, language),
				percent(shareWhereTarget, 1, language),
			]),
		};
	},
	provinces({ provinces }, language) {
		const words = messagesFor(language).dashboard.provinces;
		return {
			title: "provinces",
			head: [words.code, words.province, words.held, words.total, words.kept, words.late],
			rows: provinces.map(({ code, name, held, total, kept, late }) => [
				code,
				name ?? words.placeless,
				...[held, total, kept, late].map(number),
			]),
		};
	},
	late({ late }, language) {
		const { dashboard, followups } = messagesFor(language);
		const words = dashboard.late;
		return {
			title: "late",
			head: [
				...[words.code, followups.table.action, followups.table.owner, words.person],
				...[words.due, words.days, words.obstacle, words.lastContact],
			],
			rows: late.promises.map((promise) => [
				...[promise.code, promise.title, promise.organisationName, promise.ownerName],
				...[promise.dueOn, "days" in promise.due ? number(promise.due.days) : null],
				...[promise.obstacle, promise.updatedAt.slice(0, 10)],
			]),
		};
	},
	dialogues({ dialogues, funnel, key }, language) {
		const { dashboard, cooperatives } = messagesFor(language);
		const words = dashboard.dialogues;
		const counts = (columns: Record<BoardColumn, number>) => boardColumns.map((column) => number(columns[column]));
		const kept = dialogues.latest.reduce((sum, one) => sum + one.kept, 0);
		const late = dialogues.latest.reduce((sum, one) => sum + one.late, 0);
		return {
			title: "dialogues",
			head: [
				...[words.dialogue, words.place, words.firstDay, words.attended, words.confirmed, words.kept, words.late],
				...boardColumns.map((column) => cooperatives.columns[column]),
				words.certifiedSince,
			],
			rows: [
				...dialogues.latest.map((one) => [
					...[one.title, one.regencyName, one.firstOn],
					...[one.attended, one.confirmed, one.kept, one.late].map(number),
					...counts(one.cooperatives),
					number(one.certifiedSince),
				]),
				[
					...[words.total, null, null, number(key.attended), number(key.confirmed), number(kept), number(late)],
					...counts(funnel.columns),
					number(funnel.certifiedSince),
				],
			],
		};
	},
};
