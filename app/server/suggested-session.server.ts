import { relatedSession } from "#app/domain/programme/suggested-session";
import { type SessionRelation, type SuggestedSession, sessionRelations } from "#app/domain/programme/types";
import type { ReadDb } from "#db/client";
import type { EventDay, EventSession } from "#db/tables/events";
import { readPlaced } from "./programme.server";

/** The parameter of the address that names the session to begin from. */
const parameters: Record<SessionRelation, string> = { after: "sesudah", beside: "bersama", like: "gandakan" };

/** What the form of a new session begins with: the session its address names, else what follows the last one. */
export async function readSuggestion(
	read: ReadDb,
	query: URLSearchParams,
	{ days, sessions }: { days: readonly EventDay[]; sessions: readonly EventSession[] },
): Promise<{
	fields: SuggestedSession & { speakers?: string[]; moderators?: string[] };
	like: { relation: SessionRelation; title: string; startsAtLocal: string; endsAtLocal: string } | null;
}> {
	for (const relation of sessionRelations) {
		const session = sessions.find(({ id }) => id === query.get(parameters[relation]));
		if (!session) continue;
		const people = relation === "like" ? await readPlaced(read, session) : {};
		const { title, startsAtLocal, endsAtLocal } = session;
		return {
			fields: { ...relatedSession(session, relation), ...people },
			like: { relation, title, startsAtLocal, endsAtLocal },
		};
	}
	const last = sessions.at(-1);
	const [first] = days;
	const fields = {
		day: last?.dayId ?? first?.id,
		start: (last?.endsAtLocal ?? first?.startsAtLocal)?.slice(11),
		kind: "plenary" as const,
	};
	return { fields, like: null };
}
