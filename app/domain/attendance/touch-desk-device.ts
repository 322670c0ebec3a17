import { inTransaction } from "#db/client";
import * as deskDeviceCommands from "#db/commands/desk-devices";
import * as deskDeviceQueries from "#db/queries/desk-devices";
import type { Deps } from "../deps";
import type { DeskSync } from "./types";

/** Notes that a device works as a desk of this event: for whom, how it is called, whether it could work without a signal. */
export async function touchDeskDevice(
	{ db, now, actor }: Deps,
	eventId: string,
	{ device: { id, name }, readyWith, queued }: Pick<DeskSync, "device" | "readyWith" | "queued">,
): Promise<void> {
	const userId = actor.id;
	if (actor.kind !== "user" || userId === null) throw new Error("a desk is worked at by an account");
	const at = now().toISOString();
	await inTransaction(db, async (trx) => {
		const known = await deskDeviceQueries.findById(trx, id);
		const wasReady = known?.readyWith === readyWith ? (known?.readyAt ?? null) : null;
		const readyAt = readyWith === null ? null : (wasReady ?? at);
		await deskDeviceCommands.save(trx, {
			id,
			eventId,
			userId,
			name,
			createdAt: known?.createdAt ?? at,
			lastSeenAt: at,
			readyAt,
			readyWith,
			queued,
		});
	});
}
