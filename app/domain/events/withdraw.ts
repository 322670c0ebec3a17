import type { Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { announceSpeakers } from "../messages/announce-speakers";
import { phaseOf } from "./lifecycle";
import { lockOwnEvent } from "./reach";
import { isOver } from "./rules";
import type { EventStatus } from "./types";

/** What postponing and cancelling share: the date falls, and everybody registered is told why. */
export async function withdraw(
	trx: Tx,
	deps: Deps,
	eventId: string,
	{ from, to, reason }: { from: readonly EventStatus[]; to: "postponed" | "cancelled"; reason: string },
) {
	const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
	if (!event) return { ok: false, reason: "no-such-event" } as const;
	if (!from.includes(event.status)) return { ok: false, reason: event.status } as const;
	if (isOver(phaseOf(event, deps.now()))) return { ok: false, reason: "finished" } as const;
	await eventCommands.update(trx, eventId, {
		status: to,
		statusReason: reason,
		updatedAt: deps.now().toISOString(),
	});
	await record(trx, deps, {
		action: `event.${to}`,
		subjectId: eventId,
		eventId,
		officeId: event.officeId,
		before: { status: event.status },
		after: { status: to },
		reason,
	});
	const living = await eventQueries.listLivingRegistrationIds(trx, eventId);
	await announceRegistrations(trx, deps, living, { letter: `event-${to}` });
	await announceSpeakers(trx, deps, eventId);
	return { ok: true, told: living.length } as const;
}
