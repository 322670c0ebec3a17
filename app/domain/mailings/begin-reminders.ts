import { inTransaction, newId } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as mailingCommands from "#db/commands/mailings";
import * as mailingQueries from "#db/queries/mailings";
import type { Deps } from "../deps";
import { dueReminder, leavesAt, mostDays } from "./reminder-schedule";

const day = 86_400_000;
/** How many events are looked at in one round. */
const mostEvents = 1000;

/**
 * Begins the letters by date that are due: reminders to everybody who had a seat when the reminder was to leave, thanks
 * to those who came. Each once for the date it is counted from, however many workers run: a moved event brings its own.
 * Returns how many were begun. Throws, after all others had their turn, when some could not be.
 */
export async function beginReminders(deps: Deps): Promise<number> {
	const now = deps.now();
	const events = await mailingQueries.listEventsNear(deps.db, {
		now: now.toISOString(),
		startsBefore: new Date(now.getTime() + (mostDays + 1) * day).toISOString(),
		endedAfter: new Date(now.getTime() - (mostDays + 10) * day).toISOString(),
		limit: mostEvents,
	});
	const due = events.flatMap((event) => {
		const reminder = dueReminder(event, now);
		return reminder ? [{ id: event.id, ...reminder }] : [];
	});
	const begun = await mailingQueries.listBegun(
		deps.db,
		due.map(({ id }) => id),
	);
	const isBegun = ({ id, kind, anchorOn }: (typeof due)[number]) =>
		begun.some((one) => one.eventId === id && one.kind === kind && one.anchorOn === anchorOn);
	let count = 0;
	const failures: unknown[] = [];
	for (const { id } of due.filter((one) => !isBegun(one))) {
		const done = await begin(deps, id).catch((error: unknown) => {
			failures.push(error);
			return false;
		});
		if (done) count++;
	}
	if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reminders failed: ${failures[0]}`);
	return count;
}

/** One mailing, decided on the event as it is once it is locked: meanwhile it may be over, moved, or begun by another. */
async function begin(deps: Deps, eventId: string): Promise<boolean> {
	return inTransaction(deps.db, async (trx) => {
		const event = await eventCommands.lock(trx, eventId);
		const reminder = event?.status === "published" ? dueReminder(event, deps.now()) : null;
		if (!event || !reminder) return false;
		const { kind, anchorOn } = reminder;
		if (await mailingQueries.wasBegun(trx, eventId, kind, anchorOn)) return false;
		const people =
			kind === "thanks"
				? await mailingQueries.listThanked(trx, eventId)
				: await mailingQueries.listSeatedBefore(trx, eventId, leavesAt(reminder, event.timeZone));
		const mailing = {
			id: newId(),
			eventId,
			kind,
			anchorOn,
			subject: "",
			body: "",
			formKey: null,
			createdAt: deps.now().toISOString(),
			createdById: null,
			createdByName: deps.actor.name,
			finishedAt: null,
		};
		await mailingCommands.insert(trx, mailing, people);
		return true;
	});
}
