import { inTransaction } from "#db/client";
import * as minutesQueries from "#db/queries/minutes";
import type { Deps } from "../deps";
import { refuseStale } from "../events/form-version";
import { lockOwnEvent } from "../events/reach";
import { appendText } from "./new-revision";

/** Takes an earlier revision up again, as a new one after the latest; see `saveMinutes` for `version`. */
export async function restoreMinutes(
	deps: Deps,
	eventId: string,
	{ sessionId, number }: { sessionId: string | null; number: number },
	version?: string,
) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "followups.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		const wanted = await minutesQueries.findRevision(trx, { eventId, sessionId, number });
		const latest = await minutesQueries.findLatest(trx, eventId, sessionId);
		if (!wanted || !latest) return { ok: false, reason: "no-such-revision" } as const;
		const { body } = wanted;
		const stale = refuseStale(version, { body: latest.body }, { body });
		if (stale) return stale;
		if (body === latest.body) return { ok: true, revision: latest.number, isNew: false } as const;
		const revision = await appendText(trx, deps, { event, sessionId, latest, body, restoredFrom: number });
		return { ok: true, revision, isNew: true } as const;
	});
}
