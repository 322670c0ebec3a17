import type {
	DeskActResult,
	DeskAnswerCode,
	DeskListId,
	DeskSnapshot,
	SnapshotList,
} from "#app/domain/attendance/types";
import { type DeskView, deskView } from "./model/desk-view";
import type { DifferentAnswer, QueuedAct } from "./model/queued-act";
import type { Readiness } from "./readiness";
import type { Trouble } from "./server";
import type { Device } from "./storage/database";

/** What the officer was told last. */
export interface LastAct {
	acts: readonly QueuedAct[];
	outcome: DeskAnswerCode;
	personId: string | null;
	/** The server's answer; null when this device decided by itself. */
	result: DeskActResult | null;
	/** Counts up, so that the same answer twice is told twice. */
	turn: number;
}

export interface DeskState {
	device: Device;
	snapshot: DeskSnapshot | null;
	view: DeskView | null;
	/** This officer's acts that the server does not have yet. */
	queue: readonly QueuedAct[];
	/** Acts of other officers that wait on this device, sealed. */
	othersQueued: number;
	answers: readonly DifferentAnswer[];
	/** What stands between the desk and the server; null while it answers. */
	trouble: Trouble | null;
	/** The first try to reach the server is still under way. */
	isStarting: boolean;
	syncedAt: string | null;
	list: SnapshotList | null;
	last: LastAct | null;
	ready: Readiness;
}

/** The state with everything in it that follows from the rest. */
export function derived(state: DeskState): DeskState {
	const { snapshot, queue } = state;
	if (!snapshot) return { ...state, view: null, list: null };
	return { ...state, view: deskView(snapshot, queue), list: listOf(snapshot, state.list) };
}

/** The list that was chosen, else today's day; before the event its first day, after it its last. */
function listOf({ lists, event, now }: DeskSnapshot, chosen: DeskListId | null): SnapshotList | null {
	const same = lists.find((list) => list.dayId === chosen?.dayId && list.sessionId === chosen.sessionId);
	if (same) return same;
	const today = new Intl.DateTimeFormat("sv-SE", { timeZone: event.timeZone }).format(new Date(now));
	const days = lists.filter(({ sessionId }) => sessionId === null);
	return days.find(({ startsAtLocal }) => startsAtLocal.slice(0, 10) >= today) ?? days.at(-1) ?? lists[0] ?? null;
}
