import type { ReadDb } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { SessionKind } from "../events/types";
import { spjChecklist } from "../spj/checklist";
import { readReportFacts } from "./facts";
import { figuresOf } from "./figures";
import type { ClosingGaps } from "./types";

/** Kinds of sessions in which something is said that is worth minutes. */
const notedKinds: readonly SessionKind[] = ["keynote", "plenary", "panel", "group_discussion"];
const isNoted = (kind: SessionKind) => notedKinds.includes(kind);

/** What an event's closing would leave open. Nothing of it forbids the closing. */
export async function closingGaps(read: ReadDb, event: EventRow, now: Date): Promise<ClosingGaps> {
	const facts = await readReportFacts(read, event, now);
	const { questions, promises } = figuresOf(facts);
	const attended = new Set(facts.presentByDay.map(({ position }) => position));
	const noted = new Set(facts.minutes.map(({ sessionId }) => sessionId));
	return {
		attendance: facts.days.filter(({ position }) => !attended.has(position)).length,
		questions: questions.written + questions.open,
		owners: promises.withoutOwner,
		minutes: facts.sessions.filter(({ id, kind }) => isNoted(kind) && !noted.has(id)).length,
		spj: (await spjChecklist(read, event.id)).filter(({ state }) => state === "missing").length,
	};
}
