import type { Reach } from "#app/domain/accounts/types";
import type { ReadDb } from "#db/client";
import * as deliveryQueries from "#db/queries/delivery";
import * as letterQueries from "#db/queries/letters";

/** What holds letters up, as the outbox shows it: `event` is the one whose letters are asked for. */
export async function deliveryState(
	read: ReadDb,
	{ within, canResume }: { within: Reach; canResume: boolean },
	eventId: string | null,
) {
	const [stops, paused, event] = await Promise.all([
		deliveryQueries.listStopped(read),
		letterQueries.listPausedEvents(read, within),
		eventId ? letterQueries.findEventWithin(read, within, eventId) : undefined,
	]);
	return {
		event,
		notices: { stops, paused: paused.filter(({ id }) => id !== eventId), canResume },
	};
}
