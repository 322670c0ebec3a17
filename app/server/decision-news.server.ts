import { printedName } from "#app/domain/registrations/rules";
import type { DecisionFacts } from "#app/ui/registrations/decision-news";
import type { ReadDb } from "#db/client";
import * as decisionQueries from "#db/queries/decisions";

/** What came of the decision that the address names; null when it names none of this event. */
export async function decisionNews(read: ReadDb, eventId: string, id: string | null): Promise<DecisionFacts | null> {
	const decision = id ? await decisionQueries.findDecision(read, eventId, id) : undefined;
	if (!decision) return null;
	const { leftAlone, ...counts } = await decisionQueries.summarise(read, decision.id);
	return {
		id: decision.id,
		kind: decision.kind,
		isUndone: decision.undoneAt !== null,
		...counts,
		leftAlone: leftAlone.map((one) => ({
			id: one.id,
			name: printedName(one),
			code: one.code,
			status: one.status,
			undoRefused: one.undoRefused,
		})),
	};
}
