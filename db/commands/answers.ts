import type { ReleaseState } from "#app/domain/answers/types";
import type { Tx } from "../client";
import type { CalendarAnswer, SeatRelease } from "../tables/answers";
import type { CalendarEntry } from "../tables/messages";

/** Adds an answer to the history of its entry. */
export async function insert(trx: Tx, answer: CalendarAnswer): Promise<void> {
	await trx.insertInto("calendarAnswers").values(answer).execute();
}

/** What counts as the answer to an entry from now on. */
export type EntryAnswer = Pick<
	CalendarEntry,
	"partstat" | "replySequence" | "replyDtstamp" | "answeredAt" | "answerComment" | "answerProgram"
>;

/** Notes on an entry what its attendee answered. */
export async function setEntryAnswer(trx: Tx, entryId: string, answer: EntryAnswer): Promise<void> {
	await trx.updateTable("calendarEntries").set(answer).where("id", "=", entryId).execute();
}

/** Holds a seat until an instant; one that is held already gets the new time. Runs under the event's lock. */
export async function holdSeat(trx: Tx, release: SeatRelease): Promise<void> {
	const { registrationId, entryId, program, requestedAt, releaseAt } = release;
	const held = await trx
		.updateTable("seatReleases")
		.set({ entryId, program, requestedAt, releaseAt })
		.where("registrationId", "=", registrationId)
		.where("state", "=", "held")
		.returning("id")
		.executeTakeFirst();
	if (!held) await trx.insertInto("seatReleases").values(release).execute();
}

/** Ends a held seat one way or the other; false when it had ended before. */
export async function endRelease(
	trx: Tx,
	id: string,
	state: Exclude<ReleaseState, "held">,
	at: string,
): Promise<boolean> {
	const row = await trx
		.updateTable("seatReleases")
		.set({ state, endedAt: at })
		.where("id", "=", id)
		.where("state", "=", "held")
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Keeps every seat of an event that is held. Runs under the event's lock. */
export async function keepAllHeld(trx: Tx, eventId: string, at: string): Promise<void> {
	await trx
		.updateTable("seatReleases")
		.set({ state: "kept", endedAt: at })
		.where("state", "=", "held")
		.where("registrationId", "in", (eb) =>
			eb.selectFrom("registrations").select("registrations.id").where("registrations.eventId", "=", eventId),
		)
		.execute();
}
