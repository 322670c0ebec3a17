import type { ReadDb } from "#db/client";
import * as deliveryQueries from "#db/queries/delivery";
import * as letterQueries from "#db/queries/letters";

/** What holds letters up, as the outbox shows it: `event` is the one whose letters are asked for. */
export async function deliveryState(
	read: ReadDb,
	{ officeIds, canResume }: { officeIds: readonly string[] | null; canResume: boolean },
	eventId: string | null,
) {
	const [stops, paused, event] = await Promise.all([
		deliveryQueries.listStopped(read),
		letterQueries.listPausedEvents(read, officeIds),
		eventId ? letterQueries.findEventByOffices(read, officeIds, eventId) : undefined,
	]);
	return {
		event,
		notices: { stops, paused: paused.filter(({ id }) => id !== eventId), canResume },
	};
}
