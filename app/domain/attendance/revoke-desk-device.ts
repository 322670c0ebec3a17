import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as deskDeviceCommands from "#db/commands/desk-devices";
import * as deskDeviceQueries from "#db/queries/desk-devices";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/**
 * Takes a device out of service, such as a telephone that was lost: at its next contact it is refused and wipes what it holds
 * of people, and whoever worked on it is signed out everywhere, unless that is the one who revokes it. What it sent before
 * stays. A second time changes nothing.
 */
export async function revokeDeskDevice(
	deps: Deps,
	eventId: string,
	deviceId: string,
): Promise<{ ok: true } | { ok: false; reason: "no-such-device" }> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		const device = event && (await deskDeviceQueries.findById(trx, deviceId));
		if (!event || device?.eventId !== eventId) return { ok: false, reason: "no-such-device" } as const;
		const revokedById = deps.actor.kind === "user" ? deps.actor.id : null;
		const by = { revokedAt: deps.now().toISOString(), revokedById };
		if (await deskDeviceCommands.revoke(trx, device, by)) {
			// Whoever found it could sign the same session up as another device.
			if (device.userId !== deps.actor.id) await accountCommands.deleteOtherSessions(trx, device.userId, null);
			await record(trx, deps, {
				action: "event.device-revoked",
				subjectId: eventId,
				eventId,
				officeId: event.officeId,
				after: { deviceId, name: device.name, userId: device.userId },
			});
		}
		return { ok: true } as const;
	});
}
