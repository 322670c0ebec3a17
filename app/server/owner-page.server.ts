import type { Deps } from "#app/domain/deps";
import { ownerMessage } from "#app/domain/followups/owner-message";
import { dueState } from "#app/domain/followups/rules";
import { contactFacts } from "#app/domain/messages/letter-facts";
import type { ReadDb } from "#db/client";
import * as followupQueries from "#db/queries/followups";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";

/** What the owner sees of the history: progress, not who changed whose address. */
const shownFields = new Set(["status", "dueOn", "extension", "obstacle", "evidence", "note", "completionReason"]);

interface Owned {
	followup: Followup;
	event: EventRow;
	/** The path of the owner's page. */
	page: string;
}

/** Everything the holder of an owner's link sees: no names of organisers, and nobody's addresses but the contact's. */
export async function ownerPage(read: ReadDb, services: Deps, { followup, event, page }: Owned) {
	const [evidence, changes, requests] = await Promise.all([
		followupQueries.listEvidence(read, followup.id),
		followupQueries.listChanges(read, followup.id),
		followupQueries.listRequests(read, followup.id),
	]);
	const { id, code, title, description, status, dueOn, firstDueOn, obstacle, helperName } = followup;
	const due = dueState({ ...followup, timeZone: event.timeZone, exampleAsOf: event.exampleAsOf }, services.now());
	return {
		followup: { id, code, title, description, status, dueOn, firstDueOn, obstacle, helperName, due },
		owner: followup.ownerName || followup.organisationName,
		event: {
			title: event.title,
			hostName: event.hostName,
			timeZone: event.timeZone,
			contact: contactFacts(event),
		},
		evidence: evidence.map(({ id, label, fileId, addedAt, addedByName, bytes }) => {
			const href = fileId && `${page}/bukti/${fileId}`;
			return { id, label, href, addedAt, addedByName, bytes };
		}),
		requests: requests.map(({ decidedByName: _, ...request }) => request),
		// To nobody in particular: the owner chooses whom to pass it on to.
		whatsApp: ownerMessage(services, { ...followup, ownerPhone: null }, event).whatsApp,
		reports: changes
			.filter((line) => shownFields.has(line.field))
			.map(({ actorId: _, actorKind, ...line }) => ({ ...line, isOwner: actorKind === "link" })),
	};
}
