import { categoryOfKind } from "#app/domain/organisations/rules";
import type { FollowupOffers } from "#app/ui/followups/followup-form";
import type { ReadDb } from "#db/client";
import * as discussionQueries from "#db/queries/discussion";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import * as organisationQueries from "#db/queries/organisations";
import type { EventRow } from "#db/tables/events";

const longestTitle = 90;

/** What the form of a follow-up offers to choose from: sessions, questions, cooperatives, names of organisations. */
export async function followupOffers(
	read: ReadDb,
	event: EventRow,
	chosenCooperative: string | null,
): Promise<FollowupOffers> {
	const [sessions, questions, organisations, cooperatives] = await Promise.all([
		eventQueries.listSessions(read, event.id),
		discussionQueries.listByEvent(read, event.id),
		followupQueries.listOrganisationNames(read, event.id),
		followupQueries.listCooperatives(read, {
			eventId: event.id,
			regencyCode: event.regencyCode ?? "",
			chosenId: chosenCooperative,
		}),
	]);
	return {
		timeZone: event.timeZone,
		sessions: sessions.map(({ id, title }) => ({ id, title })),
		questions: questions.map(({ id, body }) => ({ id, title: shortened(body) })),
		cooperatives: cooperatives.map(({ id, name }) => ({ id, title: name })),
		organisations,
	};
}

/** The party of an organisation on record; empty for none. */
export async function partyOf(read: ReadDb, organisationId: string | null): Promise<string> {
	const organisation = organisationId ? await organisationQueries.findById(read, organisationId) : undefined;
	return organisation ? categoryOfKind(organisation.kind) : "";
}

function shortened(text: string): string {
	const line = text.replace(/\s+/g, " ");
	return line.length > longestTitle ? `${line.slice(0, longestTitle - 1)}…` : line;
}
