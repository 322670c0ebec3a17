import { boardColumnOf } from "../cooperatives/rules";
import { type BoardColumn, boardColumns } from "../cooperatives/types";
import { dueState } from "../followups/rules";
import { type Category, categories } from "../registrations/types";
import type { ReportFacts } from "./facts";

/** One party in figures. */
export interface PartyFigures {
	category: Category;
	invited: number;
	seats: number;
	/** The share of all people it should have, in percent: its target, or its share of the seats; null without seats. */
	targetPercent: number | null;
	confirmed: number;
	attended: number;
}

/** The figures that a report's words and its conclusions are derived from. */
export interface ReportFigures {
	parties: PartyFigures[];
	confirmed: number;
	attended: number;
	questions: { asked: number; answered: number; written: number; open: number };
	promises: { made: number; done: number; running: number; late: number; withoutOwner: number };
	cooperatives: { all: number; byColumn: Record<BoardColumn, number>; certifiedSince: number };
}

/** Counts what the facts say. */
export function figuresOf(facts: ReportFacts): ReportFigures {
	const { event, now, quotas, invited, people, questions, promises, cooperatives } = facts;
	const seats = quotas.reduce((sum, quota) => sum + quota.seats, 0);
	const parties = categories.map((category): PartyFigures => {
		const quota = quotas.find((one) => one.category === category);
		const own = people.filter((one) => one.category === category);
		const ofSeats = quota && seats > 0 && quota.seats > 0 ? (100 * quota.seats) / seats : null;
		return {
			category,
			invited: invited.find((one) => one.category === category)?.bodies ?? 0,
			seats: quota?.seats ?? 0,
			targetPercent: quota?.targetPercent ?? ofSeats,
			confirmed: sum(own, "confirmed"),
			attended: sum(own, "attended"),
		};
	});
	const withStatus = (status: (typeof questions)[number]["status"]) =>
		questions.filter((question) => question.status === status).length;
	const states = promises.map((promise) => dueState({ ...event, ...promise }, now).state);
	const byColumn = Object.fromEntries(boardColumns.map((column) => [column, 0])) as Record<BoardColumn, number>;
	for (const { stage, cooperatives: count } of cooperatives) byColumn[boardColumnOf(stage)] += count;
	return {
		parties,
		confirmed: sum(people, "confirmed"),
		attended: sum(people, "attended"),
		questions: {
			asked: questions.length,
			answered: withStatus("answered"),
			written: withStatus("written_answer_due"),
			open: withStatus("open"),
		},
		promises: {
			made: promises.length,
			done: states.filter((state) => state === "done").length,
			running: states.filter((state) => state !== "done" && state !== "late").length,
			late: states.filter((state) => state === "late").length,
			withoutOwner: promises.filter(({ ownerName, organisationName }) => !ownerName && !organisationName).length,
		},
		cooperatives: {
			all: sum(cooperatives, "cooperatives"),
			byColumn,
			certifiedSince: sum(cooperatives, "certifiedSince"),
		},
	};
}

function sum<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
	return rows.reduce((total, row) => total + row[key], 0);
}
