import { sql } from "kysely";
import type { Tx } from "../client";
import { anonymiseLetters, nobody, withoutCallee } from "./erasure";
import { forgetNames } from "./files";

/** Ids of what somebody stood for, by the kind of record. */
type Standings = Partial<Record<"group" | "invitation" | "speaker" | "cooperative", readonly string[]>>;

/**
 * Takes a contact, a guest or a speaker from what hangs on their record: call tasks, calendar entries, letters, and for a
 * cooperative who stated, asked or handed in. What it stated and asked stays.
 */
export async function eraseTraces(trx: Tx, name: string, of: Standings): Promise<void> {
	const columns = [
		["groupId", of.group],
		["invitationId", of.invitation],
		["speakerId", of.speaker],
	] as const;
	for (const [column, ids = []] of columns) {
		if (ids.length === 0) continue;
		await trx.updateTable("callTasks").set(withoutCallee).where(column, "in", ids).execute();
		const letters = await trx.selectFrom("letters").select("id").where(column, "in", ids).execute();
		await anonymiseLetters(
			trx,
			letters.map(({ id }) => id),
		);
	}
	await eraseSpeakerCalendars(trx, of.speaker ?? []);
	await eraseStatements(trx, name, of.cooperative ?? []);
}

/** Takes speakers' addresses and words from their calendar entries; which sessions they were asked to stays. */
export async function eraseSpeakerCalendars(trx: Tx, speakerIds: readonly string[]): Promise<void> {
	if (speakerIds.length === 0) return;
	await trx
		.updateTable("calendarAnswers")
		.set({ comment: "" })
		.where("entryId", "in", (eb) => eb.selectFrom("calendarEntries").select("id").where("speakerId", "in", speakerIds))
		.execute();
	await trx
		.updateTable("calendarEntries")
		.set({ attendeeEmail: "", answerComment: "" })
		.where("speakerId", "in", speakerIds)
		.execute();
}

/** Takes a person's name from what a cooperative stated, asked and handed in by its link, and from its letters. */
async function eraseStatements(trx: Tx, name: string, cooperativeIds: readonly string[]): Promise<void> {
	if (cooperativeIds.length === 0) return;
	const isTheirs = (column: string) => sql<boolean>`lower(${sql.ref(column)}) = ${name.toLowerCase()}`;
	await trx
		.updateTable("cooperativeStatedMeetings")
		.set({ statedByName: "" })
		.where("cooperativeId", "in", cooperativeIds)
		.where(isTheirs("statedByName"))
		.execute();
	await trx
		.updateTable("cooperativeMessages")
		.set({ authorName: nobody })
		.where("cooperativeId", "in", cooperativeIds)
		.where(isTheirs("authorName"))
		.execute();
	await trx
		.updateTable("cooperativeStageChanges")
		.set({ actorName: nobody })
		.where("cooperativeId", "in", cooperativeIds)
		.where("actorKind", "=", "link")
		.where(isTheirs("actorName"))
		.execute();
	await trx
		.updateTable("cooperativeItems")
		.set({ updatedByName: nobody })
		.where("cooperativeId", "in", cooperativeIds)
		.where(isTheirs("updatedByName"))
		.execute();
	const papers = await trx
		.updateTable("cooperativePapers")
		.set({ addedByName: nobody })
		.where("cooperativeId", "in", cooperativeIds)
		.where(isTheirs("addedByName"))
		.returning("fileId")
		.execute();
	await forgetNames(
		trx,
		papers.map(({ fileId }) => fileId),
	);
	const letters = await trx
		.selectFrom("letters")
		.select("id")
		.where("cooperativeId", "in", cooperativeIds)
		.where(isTheirs("toName"))
		.execute();
	await anonymiseLetters(
		trx,
		letters.map(({ id }) => id),
	);
}
