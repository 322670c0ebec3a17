import type { Tx } from "../client";
import type { Minutes, MinutesAnchor, NewMinutesRevision } from "../tables/minutes";

/** Opens the minutes of a session, or of an event outside of its sessions. */
export async function insert(trx: Tx, minutes: Minutes): Promise<void> {
	await trx.insertInto("minutes").values(minutes).execute();
}

/** Adds a revision and makes it the latest one. */
export async function appendRevision(trx: Tx, revision: NewMinutesRevision): Promise<void> {
	await trx.insertInto("minutesRevisions").values(revision).execute();
	await trx.updateTable("minutes").set({ revision: revision.number }).where("id", "=", revision.minutesId).execute();
}

/** Ties a follow-up to the sentence it comes from. */
export async function insertAnchor(trx: Tx, anchor: MinutesAnchor): Promise<void> {
	await trx.insertInto("minutesAnchors").values(anchor).execute();
}

/** Lets a follow-up and its sentence go apart. */
export async function deleteAnchor(trx: Tx, followupId: string): Promise<void> {
	await trx.deleteFrom("minutesAnchors").where("followupId", "=", followupId).execute();
}
