import { DateTime } from "luxon";
import type { ReadDb } from "#db/client";
import * as invitationQueries from "#db/queries/invitations";
import type { Invitation } from "#db/tables/invitations";
import type { Deps } from "../deps";
import { isDeliverableAddress } from "../messages/address";
import { daysBetweenReminders } from "./rules";

/** To those who were never told, or once more to those who are silent. */
export type Sending = "first" | "reminder";

/** Most invitations that go out at once; the rest waits for the next press of the button. */
const mostAtOnce = 1000;

/** How many would be told now, by letter and by telephone, and how many silent ones were written to too recently. */
export async function previewSending(db: ReadDb, deps: Pick<Deps, "now">, eventId: string, sending: Sending) {
	const due = await listDue(db, deps, eventId, sending);
	const counts = await invitationQueries.countByView(db, { eventId, patterns: [], category: null, view: "all" });
	const all = sending === "first" ? counts.unsent : counts.silent;
	return { ...waysOf(due), later: all - due.length };
}

/** The invitations that are to go out now. */
export function listDue(
	db: ReadDb,
	{ now }: Pick<Deps, "now">,
	eventId: string,
	sending: Sending,
): Promise<Invitation[]> {
	if (sending === "first") return invitationQueries.listToSend(db, eventId, { view: "unsent" }, mostAtOnce);
	const before = DateTime.fromJSDate(now()).minus({ days: daysBetweenReminders }).toUTC().toISO() ?? "";
	return invitationQueries.listToSend(db, eventId, { view: "silent", before }, mostAtOnce);
}

/** How many of them go by letter, and how many people have to be called. */
export function waysOf(due: readonly Pick<Invitation, "email">[]) {
	const mailed = due.filter(({ email }) => email !== null && isDeliverableAddress(email)).length;
	return { mailed, toCall: due.length - mailed };
}
