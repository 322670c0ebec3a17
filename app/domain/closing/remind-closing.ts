import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as accountQueries from "#db/queries/accounts";
import * as closingQueries from "#db/queries/closing";
import * as eventQueries from "#db/queries/events";
import type { Deps } from "../deps";
import { reachedOn } from "../followups/reminder-schedule";
import { daysBetween } from "../followups/rules";
import { enqueueLetters } from "../messages/enqueue-letters";
import { closingReminderOf } from "./rules";

const day = 86_400_000;
/** Events looked at in one round. */
const mostEvents = 200;

/**
 * Reminds the organisers of an office of each event that is over and not closed: seven days after its last day from 08.00
 * in its zone, then weekly, four times at most. Returns how many letters were queued.
 */
export async function remindClosing(deps: Deps): Promise<number> {
	const now = deps.now().getTime();
	const events = await closingQueries.listUnclosed(deps.db, {
		from: new Date(now - 37 * day).toISOString(),
		until: new Date(now - 6 * day).toISOString(),
		limit: mostEvents,
	});
	let queued = 0;
	for (const event of events) queued += await remind(deps, event);
	return queued;
}

async function remind(deps: Deps, { id: eventId, officeId, timeZone }: closingQueries.UnclosedEvent): Promise<number> {
	const days = await eventQueries.listDays(deps.db, eventId);
	const [firstOn, lastOn] = [days[0]?.startsAtLocal.slice(0, 10), days.at(-1)?.endsAtLocal.slice(0, 10)];
	if (!firstOn || !lastOn) return 0;
	const since = daysBetween(lastOn, reachedOn(timeZone, deps.now()));
	const reminder = closingReminderOf(since);
	const key = `closing:${eventId}:${reminder}`;
	if (reminder === null || (await closingQueries.existsReminder(deps.db, key))) return 0;
	return inTransaction(deps.db, async (trx) => {
		const event = await eventCommands.lock(trx, eventId);
		if (event?.status !== "published" || event.reportedAt !== null) return 0;
		const accounts = await accountQueries.listActiveOrganisers(trx, officeId);
		const ids = await enqueueLetters(
			trx,
			deps,
			accounts.map(({ name, email, isFictional }) => ({
				template: "closing-reminder" as const,
				facts: {
					person: { name, gender: null },
					eventTitle: event.title,
					firstOn,
					lastOn,
					days: since,
					host: event.hostName,
					link: `${deps.site.baseUrl}/panel/kegiatan/${eventId}/penutupan`,
				},
				language: "id" as const,
				to: { name, address: email },
				about: { eventId },
				dedupeKey: `${key}:${email.toLowerCase()}`,
				isFictional: isFictional === 1,
			})),
		);
		return ids.filter((id) => id !== null).length;
	});
}
