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

/** Holds a seat until an instant; a held one gets the new time. */
export async function holdSeat(trx: Tx, release: SeatRelease): Promise<void> {
	const { entryId, program, requestedAt, releaseAt } = release;
	await trx
		.insertInto("seatReleases")
		.values(release)
		.onConflict((conflict) =>
			conflict
				.column("registrationId")
				.where("state", "=", "held")
				.doUpdateSet({ entryId, program, requestedAt, releaseAt }),
		)
		.execute();
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

/** Notes that a person was asked whether a decline was meant so. */
export async function markAsked(trx: Tx, registrationId: string, at: string): Promise<void> {
	await trx.updateTable("registrations").set({ answerAskedAt: at }).where("id", "=", registrationId).execute();
}
