import { inTransaction } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as minutesQueries from "#db/queries/minutes";
import type { Deps } from "../deps";
import { refuseStale } from "../events/form-version";
import { lockOwnEvent } from "../events/reach";
import { appendText } from "./new-revision";
import type { MinutesInput } from "./schema";

/**
 * Saves the minutes of a session, or with null of what was said outside of sessions, as a new revision; nothing where
 * the text is what is stored. `version` is what the form showed: a text that somebody else wrote meanwhile is given
 * back beside this one instead of being replaced.
 */
export async function saveMinutes(
	deps: Deps,
	eventId: string,
	sessionId: string | null,
	{ body }: MinutesInput,
	version?: string,
) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "followups.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if (sessionId && !(await eventQueries.findSession(trx, eventId, sessionId)))
			return { ok: false, reason: "no-such-session" } as const;
		const latest = await minutesQueries.findLatest(trx, eventId, sessionId);
		const stored = latest?.body ?? "";
		const stale = refuseStale(version, { body: stored }, { body });
		if (stale) return stale;
		if (body === stored) return { ok: true, revision: latest?.number ?? 0, isNew: false } as const;
		const revision = await appendText(trx, deps, { event, sessionId, latest, body, restoredFrom: null });
		return { ok: true, revision, isNew: true } as const;
	});
}
