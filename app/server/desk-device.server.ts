import { canAt } from "#app/domain/accounts/rules";
import type { DeskDeviceRow } from "#app/ui/attendance/desk-devices";
import type { ReadDb } from "#db/client";
import * as deskDeviceQueries from "#db/queries/desk-devices";
import * as roleGrantQueries from "#db/queries/role-grants";
import type { EventRow } from "#db/tables/events";

/** The devices of a desk as organisers see them: whose each is, how it is doing, and whether it still works there. */
export async function listDeskDevices(
	read: ReadDb,
	{ id: eventId, officeId }: Pick<EventRow, "id" | "officeId">,
): Promise<DeskDeviceRow[]> {
	const devices = await deskDeviceQueries.listByEvent(read, eventId);
	const held = await roleGrantQueries.listHeldByUsers(read, [...new Set(devices.map(({ userId }) => userId))]);
	const isIn = (userId: string) => canAt(held.get(userId) ?? [], "attendance.write", { officeId, eventId });
	return devices.map(({ id, name, userId, userName, readyAt, readyWith, queued, lastSeenAt, revokedAt }) => {
		const works = !isIn(userId) ? "out" : readyAt !== null && readyWith !== null ? "ready" : "not-ready";
		const state = revokedAt === null ? works : "revoked";
		return { id, name, userName, readyAt, readyWith, queued, lastSeenAt, state };
	});
}
