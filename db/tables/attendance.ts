import type { Insertable, Selectable, Updateable } from "kysely";
import type { CheckInMethod, DeskActKind, DeskDecision, DeskOutcome } from "#app/domain/attendance/types";
import type { Flag, WithDefault } from "./columns";

/** Somebody was there: on a day, or in a session of it. Undone rows stay. */
export interface AttendancesTable {
	id: string;
	registrationId: string;
	dayId: string;
	/** Null: the arrival on the day. */
	sessionId: WithDefault<string | null>;
	method: CheckInMethod;
	station: string | null;
	/** The earliest scan that was not taken back. */
	checkedInAt: string;
	recordedAt: string;
	recordedById: string | null;
	recordedByName: string;
	isOffline: Flag;
	undoneAt: string | null;
	undoneById: string | null;
	/** When the row last changed after it was recorded. */
	changedAt: WithDefault<string | null>;
}
/** Everything a desk did, every scan among it, with what came of it. Append-only but for its last five columns. */
export interface DeskActsTable {
	/** Made by the desk: sent twice, it is one act. */
	id: string;
	eventId: string;
	kind: DeskActKind;
	/** SHA-256 (hex) of what was sent: the same id with other content is refused. */
	contentHash: string;
	deviceId: string | null;
	station: string | null;
	dayId: string | null;
	sessionId: string | null;
	method: CheckInMethod | null;
	/** When it was done, by the desk's clock put right, and when the server heard of it. */
	actedAt: string;
	receivedAt: string;
	isOffline: Flag;
	officerId: string | null;
	officerName: string;
	outcome: DeskOutcome;
	/** What the desk showed; null where it waited for the answer. */
	shown: DeskOutcome | null;
	reason: string | null;
	registrationId: string | null;
	attendanceId: string | null;
	needsDecision: Flag;
	decision: WithDefault<DeskDecision | null>;
	decidedAt: WithDefault<string | null>;
	decidedById: WithDefault<string | null>;
	/** When the scan was taken back. */
	voidedAt: WithDefault<string | null>;
}
/** A telephone or laptop that works as a desk of one event. */
export interface DeskDevicesTable {
	id: string;
	eventId: string;
	userId: string;
	name: string;
	createdAt: string;
	lastSeenAt: string;
	/** Ready to work without a signal, with how many people; null while it is not. */
	readyAt: string | null;
	readyWith: number | null;
	queued: number;
	revokedAt: WithDefault<string | null>;
	revokedById: WithDefault<string | null>;
}
export type Attendance = Selectable<AttendancesTable>;
export type NewAttendance = Insertable<AttendancesTable>;
export type DeskActRow = Selectable<DeskActsTable>;
export type NewDeskAct = Insertable<DeskActsTable>;
export type DeskActUpdate = Updateable<DeskActsTable>;
export type DeskDevice = Selectable<DeskDevicesTable>;
