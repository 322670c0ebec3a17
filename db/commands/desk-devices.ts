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
