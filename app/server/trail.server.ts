import type { ReadDb } from "#db/client";
import * as auditQueries from "#db/queries/audit";

/** What happened to one thing, newest first, as its page shows it. */
export async function trailLines(read: ReadDb, subjectId: string) {
	const trail = await auditQueries.listBySubject(read, subjectId);
	return trail.map(({ id, at, action, actorKind, actorName, before, after, reason }) => ({
		id,
		at,
		action,
		actorKind,
		actorName,
		before: parsed(before),
		after: parsed(after),
		reason,
	}));
}

function parsed(json: string | null): Record<string, unknown> {
	return json === null ? {} : (JSON.parse(json) as Record<string, unknown>);
}
