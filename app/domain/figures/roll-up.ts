import type { EventFiguresLine, FiguresLine } from "#db/queries/event-figures";
import { boardColumnOf } from "../cooperatives/rules";
import { type BoardColumn, boardColumns, type CooperativeStage, cooperativeStages } from "../cooperatives/types";
import { type Category, categories } from "../registrations/types";
import type { DialogueFigures, KeyFigures, PartyFigures, PeriodFigures, PeriodGrain, ProvinceFigures } from "./types";

type Lines = readonly FiguresLine[];

const held = (lines: Lines) => lines.filter(({ isHeld }) => isHeld === 1);
const sum = (lines: Lines, count: (line: FiguresLine) => number) => lines.reduce((all, line) => all + count(line), 0);

type PartyCount = "confirmed" | "attended" | "target";
type PartyColumn = `${PartyCount}${Capitalize<Category>}`;

const partyColumn = (what: PartyCount, category: Category) =>
	`${what}${category.charAt(0).toUpperCase()}${category.slice(1)}` as PartyColumn;

/** The people of one party in a line. */
function ofParty(line: FiguresLine, what: PartyCount, category: Category): number {
	return line[partyColumn(what, category)];
}

const ofAll = (line: FiguresLine, what: PartyCount) =>
	categories.reduce((all, category) => all + ofParty(line, what, category), 0);

type StageColumn = Extract<keyof FiguresLine, `at${string}`>;

/** The column of a stage: `perlu_perbaikan` is `atPerluPerbaikan`. */
const stageColumn = (stage: CooperativeStage) =>
	`at_${stage}`.replace(/_(.)/g, (_match, letter: string) => letter.toUpperCase()) as StageColumn;

const none = () => Object.fromEntries(boardColumns.map((column) => [column, 0])) as Record<BoardColumn, number>;

/** Cooperatives by stage as cooperatives by column of the board. */
export function byColumn(stages: Iterable<{ stage: CooperativeStage; count: number }>): Record<BoardColumn, number> {
	const columns = none();
	for (const { stage, count } of stages) columns[boardColumnOf(stage)] += count;
	return columns;
}

const columnsOf = (lines: Lines) =>
	byColumn(cooperativeStages.map((stage) => ({ stage, count: sum(lines, (line) => line[stageColumn(stage)]) })));

/** The five figures a leader asks for first, of events by month and of the cooperatives on record. */
export function keyFigures(lines: Lines, stages: readonly { stage: CooperativeStage; count: number }[]): KeyFigures {
	const over = held(lines);
	return {
		held: sum(over, ({ events }) => events),
		confirmed: sum(over, (line) => ofAll(line, "confirmed")),
		attended: sum(over, (line) => ofAll(line, "attended")),
		promises: {
			total: sum(lines, ({ promisesKept, promisesOpen }) => promisesKept + promisesOpen),
			kept: sum(lines, ({ promisesKept }) => promisesKept),
			late: sum(lines, ({ promisesLate }) => promisesLate),
		},
		cooperatives: {
			total: stages.reduce((all, { count }) => all + count, 0),
			certified: byColumn(stages).issued,
		},
	};
}

/** The most bars that stand side by side and can be read. */
const mostPeriods = 12;

/** Held events and who came, from the first period to the last without a gap; months where one year is meant. */
export function overTime(
	lines: Lines,
	{ oneYear }: { oneYear: boolean },
): { grain: PeriodGrain; periods: PeriodFigures[] } {
	const over = held(lines);
	const months = over.flatMap(({ month }) => month ?? []).sort();
	const [first, last] = [months[0], months.at(-1)];
	if (!first || !last) return { grain: oneYear ? "month" : "quarter", periods: [] };
	const quarters = periodsBetween(first, last, "quarter");
	const grain = oneYear ? "month" : quarters.length <= mostPeriods ? "quarter" : "year";
	const periods = periodsBetween(first, last, grain).map((period) => {
		const own = over.filter(({ month }) => month !== null && periodOf(month, grain) === period);
		const attended = Object.fromEntries(
			categories.map((category) => [category, sum(own, (line) => ofParty(line, "attended", category))]),
		) as Record<Category, number>;
		return {
			period,
			held: sum(own, ({ events }) => events),
			confirmed: sum(own, (line) => ofAll(line, "confirmed")),
			attended,
		};
	});
	return { grain, periods };
}

function periodOf(month: string, grain: PeriodGrain): string {
	const year = month.slice(0, 4);
	if (grain === "year") return year;
	if (grain === "month") return month;
	return `${year}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

function periodsBetween(first: string, last: string, grain: PeriodGrain): string[] {
	const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
	const all = Array.from({ length: number(last) - number(first) + 1 }, (_, index) => number(first) + index);
	const months = all.map((month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`);
	return [...new Set(months.map((month) => periodOf(month, grain)))];
}

/** How many of the held events set a target for any party. */
export function countTargeted(lines: Lines): number {
	return sum(
		held(lines).filter(({ hasTarget }) => hasTarget === 1),
		({ events }) => events,
	);
}

/** Of events by month, every party that had a seat or a target at the held events, in the house order. */
export function balance(lines: Lines): PartyFigures[] {
	const over = held(lines);
	const withTarget = over.filter(({ hasTarget }) => hasTarget === 1);
	const share = (part: number, of: number) => (of > 0 ? part / of : null);
	const [present, presentWhereTarget] = [over, withTarget].map((some) => sum(some, (line) => ofAll(line, "attended")));
	const targetSeats = sum(withTarget, (line) => line.targetSeats);
	return categories.flatMap((category) => {
		const of = (some: Lines, what: PartyCount) => sum(some, (line) => ofParty(line, what, category));
		const [confirmed, attended, target] = [of(over, "confirmed"), of(over, "attended"), of(over, "target")];
		if (confirmed === 0 && target === 0) return [];
		return {
			category,
			confirmed,
			attended,
			share: share(attended, present ?? 0),
			target: target > 0 ? share(target, targetSeats) : null,
			shareWhereTarget: target > 0 ? share(of(withTarget, "attended"), presentWhereTarget ?? 0) : null,
		};
	});
}

/** Promises of events by province, in the order given, and behind them those of events without a place. */
export function byProvince(lines: Lines, provinces: readonly { code: string; name: string }[]): ProvinceFigures[] {
	const figures = (code: string | null, name: string | null) => {
		const own = lines.filter(({ provinceCode }) => provinceCode === code);
		const [kept, open] = [sum(own, (line) => line.promisesKept), sum(own, (line) => line.promisesOpen)];
		const late = sum(own, (line) => line.promisesLate);
		return { code, name, held: sum(held(own), ({ events }) => events), total: kept + open, kept, late };
	};
	const placeless = figures(null, null);
	const all = provinces.map(({ code, name }) => figures(code, name));
	return placeless.held + placeless.total > 0 ? [...all, placeless] : all;
}

/** Held events, the latest first, with where their people, promises and cooperatives got to. */
export function sinceDialogues(lines: readonly EventFiguresLine[]): DialogueFigures[] {
	return lines
		.filter(({ isHeld }) => isHeld === 1)
		.map((line) => ({
			id: line.eventId,
			title: line.title,
			regencyName: line.regencyName,
			firstOn: line.firstOn,
			lastOn: line.lastOn,
			attended: ofAll(line, "attended"),
			confirmed: ofAll(line, "confirmed"),
			kept: line.promisesKept,
			late: line.promisesLate,
			cooperatives: columnsOf([line]),
			certifiedSince: line.certifiedSince,
		}));
}

/** Cooperatives that took part in held events, once for each of them, by the column in which they are now. */
export function funnelSince(lines: Lines): { columns: Record<BoardColumn, number>; certifiedSince: number } {
	const over = held(lines);
	return { columns: columnsOf(over), certifiedSince: sum(over, ({ certifiedSince }) => certifiedSince) };
}
