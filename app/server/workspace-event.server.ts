import { phaseOf } from "#app/domain/events/lifecycle";
import type { WorkspaceEvent } from "#app/ui/events/event-workspace";
import type { EventRow } from "#db/tables/events";

/** Cuts an event down to what the head of its workspace shows. */
export function workspaceEvent(event: EventRow, now: Date): WorkspaceEvent {
	return {
		id: event.id,
		slug: event.slug,
		title: event.title,
		phase: phaseOf(event, now),
		isMailPaused: event.lettersPausedAt !== null,
		areReleasesPaused: event.releasesPausedAt !== null,
	};
}
