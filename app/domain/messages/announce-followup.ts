import type { Tx } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import type { Deps } from "../deps";
import { announceFollowups, type FollowupNews } from "./announce-followups";

/** Tells the owner of a follow-up, by letter or, without e-mail, on the event's call list; each thing once. */
export async function announceFollowup(trx: Tx, deps: Deps, followupId: string, news: FollowupNews): Promise<void> {
	const followup = await followupQueries.findById(trx, followupId);
	const event = followup && (await eventQueries.findById(trx, followup.eventId));
	if (followup && event) await announceFollowups(trx, deps, [{ followup, event, news }]);
}
