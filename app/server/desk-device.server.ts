import { isDeskRole } from "#app/domain/accounts/rules";
import type { DeskDeviceRow } from "#app/ui/attendance/desk-devices";
import type { DeskDeviceLine } from "#db/queries/desk-devices";

/** A device as organisers see it: whose it is, how it is doing, and whether it still works for the event. */
export function deskDevice(device: DeskDeviceLine): DeskDeviceRow {
	const { id, name, userName, readyAt, readyWith, queued, lastSeenAt } = device;
	const isOut = device.isActive === 0 || (isDeskRole(device.role) && !device.isNamed);
	const works = isOut ? "out" : readyAt !== null && readyWith !== null ? "ready" : "not-ready";
	const state = device.revokedAt === null ? works : "revoked";
	return { id, name, userName, readyAt, readyWith, queued, lastSeenAt, state };
}
