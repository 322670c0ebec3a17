import type { Tx } from "../client";
import type { DeskDevice } from "../tables/attendance";

/** Writes what a device says of itself; one that was taken out of service stays so, and none changes its event. */
export async function save(trx: Tx, device: Omit<DeskDevice, "revokedAt" | "revokedById">): Promise<void> {
	const { userId, name, lastSeenAt, readyAt, readyWith, queued } = device;
	await trx
		.insertInto("deskDevices")
		.values(device)
		.onConflict((conflict) =>
			conflict
				.column("id")
				.doUpdateSet({ userId, name, lastSeenAt, readyAt, readyWith, queued })
				.where("deskDevices.eventId", "=", device.eventId)
				.where("deskDevices.revokedAt", "is", null),
		)
		.execute();
}

/** Takes a device out of service; false when it was before, or is none of this event. */
export async function revoke(
	trx: Tx,
	{ id, eventId }: Pick<DeskDevice, "id" | "eventId">,
	{ revokedAt, revokedById }: { revokedAt: string; revokedById: string | null },
): Promise<boolean> {
	const revoked = await trx
		.updateTable("deskDevices")
		.set({ revokedAt, revokedById })
		.where("id", "=", id)
		.where("eventId", "=", eventId)
		.where("revokedAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	return revoked !== undefined;
}
