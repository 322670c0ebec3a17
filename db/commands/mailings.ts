import type { MailingOutcome } from "#app/domain/mailings/types";
import type { Tx } from "../client";
import type { Mailing, MailSubscription } from "../tables/mailings";

const portion = 500;

/** Begins a mailing for these registrations; one without any is finished at once. */
export async function insert(trx: Tx, mailing: Mailing, registrationIds: readonly string[]): Promise<void> {
	const finishedAt = registrationIds.length === 0 ? mailing.createdAt : null;
	await trx
		.insertInto("mailings")
		.values({ ...mailing, finishedAt })
		.execute();
	for (let at = 0; at < registrationIds.length; at += portion)
		await trx
			.insertInto("mailingRecipients")
			.values(
				registrationIds
					.slice(at, at + portion)
					.map((registrationId) => ({ mailingId: mailing.id, registrationId, outcome: null })),
			)
			.execute();
}

/** Notes what became of recipients. */
export async function setOutcome(
	trx: Tx,
	mailingId: string,
	registrationIds: readonly string[],
	outcome: MailingOutcome,
): Promise<void> {
	if (registrationIds.length === 0) return;
	await trx
		.updateTable("mailingRecipients")
		.set({ outcome })
		.where("mailingId", "=", mailingId)
		.where("registrationId", "in", [...registrationIds])
		.execute();
}

/** Notes that the last recipient of a mailing had their turn. */
export async function finish(trx: Tx, mailingId: string, at: string): Promise<void> {
	await trx.updateTable("mailings").set({ finishedAt: at }).where("id", "=", mailingId).execute();
}

/** Adds subscriptions; an address that is known stays as it is. */
export async function insertSubscriptions(trx: Tx, rows: readonly MailSubscription[]): Promise<void> {
	if (rows.length === 0) return;
	await trx
		.insertInto("mailSubscriptions")
		.values([...rows])
		.onConflict((conflict) => conflict.columns(["address", "stream"]).doNothing())
		.execute();
}

/** Ends a subscription or, with null, takes it up again. False when it was so before. */
export async function setEnded(trx: Tx, id: string, endedAt: string | null): Promise<boolean> {
	const row = await trx
		.updateTable("mailSubscriptions")
		.set({ endedAt })
		.where("id", "=", id)
		.where("endedAt", endedAt === null ? "is not" : "is", null)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}
