import { inTransaction } from "#db/client";
import * as documentCommands from "#db/commands/documents";
import * as eventCommands from "#db/commands/events";
import * as eventQueries from "#db/queries/events";
import * as minutesQueries from "#db/queries/minutes";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceSpeakers } from "../messages/announce-speakers";
import { announceSession } from "../registrations/announce-session";
import { lockOwnEvent } from "./reach";
import { missingForPublication } from "./rules";

/** Takes a session out of the programme, unless a follow-up came from it, its minutes were taken or a published event would be left without any. */
export async function removeSession(deps: Deps, eventId: string, sessionId: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" } as const;
		const session = await eventQueries.findSession(trx, eventId, sessionId);
		if (!session) return { ok: false, reason: "no-such-session" } as const;
		if (await eventQueries.existsFollowupOfSession(trx, sessionId))
			return { ok: false, reason: "has-followups" } as const;
		if (await minutesQueries.existsOfSession(trx, sessionId)) return { ok: false, reason: "has-minutes" } as const;
		const remaining = (await eventQueries.listSessions(trx, eventId)).filter(({ id }) => id !== sessionId);
		if (event.status !== "draft" && missingForPublication(event, [], remaining, []).includes("programme"))
			return { ok: false, reason: "last-session" } as const;
		if (event.status === "draft") {
			await documentCommands.leaveSession(trx, sessionId);
			await eventCommands.deleteSession(trx, sessionId);
		} else await eventCommands.markSessionRemoved(trx, sessionId, deps.now().toISOString());
		const { title, startsAtLocal, endsAtLocal } = session;
		await record(trx, deps, {
			action: "event.edited",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			before: { sessionId, title, startsAtLocal, endsAtLocal },
			after: { sessionId: null },
		});
		const choosers = event.status === "published" ? await sessionChoiceQueries.listChoosers(trx, sessionId) : [];
		await announceSession(trx, deps, eventId, { choosers, isOther: true });
		await announceSpeakers(trx, deps, eventId);
		return { ok: true } as const;
	});
}
