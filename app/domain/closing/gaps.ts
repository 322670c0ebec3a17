import type { ReadDb } from "#db/client";
import type { EventRow } from "#db/tables/events";
import { spjChecklist } from "../spj/checklist";
import { readReportFacts } from "./facts";
import { figuresOf } from "./figures";
import type { ClosingGaps } from "./types";

/** What an event's closing would leave open. Nothing of it forbids the closing. */
export async function closingGaps(read: ReadDb, event: EventRow, now: Date): Promise<ClosingGaps> {
	const facts = await readReportFacts(read, event, now);
	const { questions, promises } = figuresOf(facts);
	const attended = new Set(facts.presentByDay.map(({ position }) => position));
	return {
		attendance: facts.days.filter(({ position }) => !attended.has(position)).length,
		questions: questions.written + questions.open,
		owners: promises.withoutOwner,
		spj: (await spjChecklist(read, event.id)).filter(({ state }) => state === "missing").length,
	};
}
