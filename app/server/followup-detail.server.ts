import type { Deps } from "#app/domain/deps";
import { ownerMessage } from "#app/domain/followups/owner-message";
import { dueState } from "#app/domain/followups/rules";
import type { ReadDb } from "#db/client";
import * as carryoverQueries from "#db/queries/carryovers";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import { originInMinutes } from "./minutes.server";

/** Everything that organisers see of one follow-up: facts, where it comes from, evidence, wishes, history and link. */
export async function followupDetail(read: ReadDb, services: Deps, followup: Followup, event: EventRow) {
	const [sessions, evidence, history, requests, carriedTo, origin] = await Promise.all([
		eventQueries.listSessions(read, event.id),
		followupQueries.listEvidence(read, followup.id),
		followupQueries.listChanges(read, followup.id),
		followupQueries.listRequests(read, followup.id),
		carryoverQueries.listEventsOf(read, followup.id),
		originInMinutes(read, event.id, followup.id),
	]);
	const mentioned = history
		.filter(({ field }) => field === "questionId" || field === "cooperativeId")
		.flatMap(({ before, after }) => [before, after]);
	const ids = [followup.questionId, followup.cooperativeId, ...mentioned].filter((id) => id !== null);
	const names = await followupQueries.listSourceNames(read, [...new Set(ids)]);
	const { linkHash: _, searchFolded: __, ...shown } = followup;
	const due = dueState({ ...followup, timeZone: event.timeZone, exampleAsOf: event.exampleAsOf }, services.now());
	return {
		followup: { ...shown, due },
		event: { id: event.id, title: event.title, timeZone: event.timeZone, exampleAsOf: event.exampleAsOf },
		names: Object.fromEntries([...sessions.map(({ id, title }) => [id, title] as const), ...names]),
		evidence: evidence.map(({ fileId, ...item }) => ({
			...item,
			href: fileId && `/panel/tindak-lanjut/${followup.id}/bukti/${fileId}`,
		})),
		history,
		openRequest: requests.find(({ decision }) => decision === null) ?? null,
		requests: requests.filter(({ decision }) => decision !== null),
		carriedTo,
		origin,
		link: ownerMessage(services, followup, event),
	};
}
