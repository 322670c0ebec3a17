import { newId } from "#db/client";
import type { FollowupChange, FollowupEvidence, NewFollowup } from "#db/tables/followups";
import type { Deps } from "../deps";
import type { RecordedEvent } from "../events/recorded-event";
import { searchText } from "./owner";
import { ownerLinkColumns } from "./owner-link";
import { endOfDate } from "./rules";

/** The rows that recorded promises become. */
export interface RecordedPromises {
	followups: NewFollowup[];
	changes: FollowupChange[];
	evidence: FollowupEvidence[];
}

/** Turns recorded follow-ups with their history and evidence into rows; their owners are told nothing. */
export function recordedFollowups(
	deps: Deps,
	eventId: string,
	recorded: RecordedEvent,
	questions: ReadonlyMap<string, { id: string; sessionId?: string | null }>,
): RecordedPromises {
	const promises: RecordedPromises = { followups: [], changes: [], evidence: [] };
	const lastDay = recorded.days.at(-1)?.endsAtLocal.slice(0, 10) ?? "";
	const at = (date: string) => new Date(`${date}T05:00:00Z`).toISOString();
	for (const { history, evidence, questionKey, ...facts } of recorded.followups) {
		const id = newId();
		const question = questionKey ? questions.get(questionKey) : undefined;
		if (questionKey && !question) throw new Error(`${facts.code} names a question that does not exist.`);
		const row = { ...facts, ownerEmail: null, ownerPhone: null };
		promises.followups.push({
			...row,
			id,
			eventId,
			sessionId: question?.sessionId ?? null,
			questionId: question?.id ?? null,
			language: "id",
			firstDueOn: facts.dueOn,
			dueAt: endOfDate(facts.dueOn, recorded.timeZone),
			completionReason: null,
			searchFolded: searchText(row),
			...ownerLinkColumns(deps, id, 1),
			isFictional: 1,
			createdAt: at(lastDay),
			updatedAt: at(history.at(-1)?.on ?? lastDay),
		});
		const steps = [{ on: lastDay, status: "not_started" as const, note: "" }, ...history];
		steps.forEach((step, index) => {
			promises.changes.push({
				id: newId(),
				followupId: id,
				at: at(step.on),
				actorKind: "system",
				actorId: null,
				actorName: facts.organisationName,
				field: "status",
				before: steps[index - 1]?.status ?? null,
				after: step.status,
				note: step.note,
			});
		});
		for (const { label, addedOn } of evidence) {
			promises.evidence.push({
				id: newId(),
				followupId: id,
				fileId: null,
				label,
				addedAt: at(addedOn),
				addedByName: facts.organisationName,
			});
		}
	}
	return promises;
}
