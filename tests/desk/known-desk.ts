import type { QueuedAct } from "#app/desk/model/queued-act";
import type { CheckInAct, DeskSnapshot, SnapshotList, SnapshotPerson } from "#app/domain/attendance/types";

export const day: SnapshotList = {
	...{ dayId: "day-1", sessionId: null, position: 1, title: null, isLimited: false },
	...{ startsAtLocal: "2026-11-12T08:30", endsAtLocal: "2026-11-12T16:00" },
};

export function person(id: string, more: Partial<SnapshotPerson> = {}): SnapshotPerson {
	return {
		...{ id, code: `TAN-${id.toUpperCase()}`, passHash: `hash-${id}`, status: "confirmed", name: `Siti ${id}` },
		...{ search: `siti ${id} sp contoh`, category: "union", organisation: "SP Contoh", position: null },
		...{ groupId: null, accessNeeds: null, deskNote: null, sessionIds: [] },
		...more,
	};
}

export function snapshot(people: SnapshotPerson[], more: Partial<DeskSnapshot> = {}): DeskSnapshot {
	return {
		event: { id: "event", title: "Dialog Contoh", codePrefix: "TAN", timeZone: "Asia/Jakarta" },
		officer: { id: "officer", name: "Rina", isSupervisor: true },
		expiresAt: "2026-11-14T09:00:00.000Z",
		lists: [day],
		seatsLeft: { union: 1, employer: 0, government: null },
		people,
		presences: [],
		openDecisions: 0,
		now: "2026-11-12T01:00:00.000Z",
		cursor: "2026-11-12T00:59:30.000Z",
		isWhole: true,
		...more,
	};
}

export const list = { dayId: day.dayId, sessionId: day.sessionId };

/** A check-in by this device that the server does not have yet. */
export function queuedScan(id: string, personId: string | null, more: Partial<CheckInAct> = {}): QueuedAct {
	const at = "2026-11-12T01:41:00.000Z";
	const act = { id, at, isOffline: true, shown: "in", kind: "check_in", by: "pass", token: "t", ...list, ...more };
	return { act: act as CheckInAct, personId, label: null, outcome: "in" };
}
