import { createHash } from "node:crypto";
import { inTransaction, type Tx } from "#db/client";
import * as deskActCommands from "#db/commands/desk-acts";
import * as attendanceQueries from "#db/queries/attendance";
import * as deskActQueries from "#db/queries/desk-acts";
import * as eventQueries from "#db/queries/events";
import type { DeskActRow } from "#db/tables/attendance";
import type { EventRow } from "#db/tables/events";
import type { Deps } from "../deps";
import { changeSeats } from "../registrations/change-seats";
import { type DeskReach, deskReach } from "./desk-reach";
import type { CheckInMethod, DeskAct, DeskActResult, DeskAnswerCode, DeskListId, DeskOutcome } from "./types";

/** Where an act was done: on which device, and what that desk is called. */
export interface DeskPlace {
	deviceId: string | null;
	station: string | null;
}

/** What an act came to. */
export interface Applied {
	outcome: DeskOutcome;
	registrationId?: string;
	attendanceId?: string;
	method?: CheckInMethod;
	/** A supervisor has to look at it although it was done. */
	needsDecision?: boolean;
}

/** An act at work: the event it is for, what the actor may do, and the list it is about. */
export interface DeskWork {
	event: EventRow;
	reach: DeskReach;
	place: DeskPlace;
}

/** Decides about an act and writes what it changes. */
type Apply = (trx: Tx, work: DeskWork) => Promise<Applied>;

/**
 * Does an act of a desk in one transaction, once, however often and from wherever it is sent: its id is claimed before
 * anything is decided, and whoever sends it again gets what came of it. Everything a desk did stays on record. Whoever
 * does not work at the event's desk gets "not_allowed".
 */
export function doAtDesk(
	deps: Deps,
	eventId: string,
	act: DeskAct,
	place: DeskPlace,
	apply: Apply,
): Promise<DeskActResult> {
	return inTransaction(deps.db, async (trx) => {
		const event = await eventQueries.findById(trx, eventId);
		const reach = event && (await deskReach(trx, deps.actor, event));
		return event && reach ? onceOnly(trx, deps, { event, reach, place }, act, apply) : refused(act.id, "not_allowed");
	});
}

/** The same for an act that may change who has a seat: under the event's lock, and free seats are given on. */
export async function doWithSeats(
	deps: Deps,
	eventId: string,
	act: DeskAct,
	place: DeskPlace,
	apply: Apply,
): Promise<DeskActResult> {
	const done = await changeSeats(
		deps,
		eventId,
		async (trx, event) => {
			const reach = await deskReach(trx, deps.actor, event);
			const result = reach && (await onceOnly(trx, deps, { event, reach, place }, act, apply));
			return { ok: true as const, result: result ?? refused(act.id, "not_allowed") };
		},
		async (trx, actor, event) => (await deskReach(trx, actor, event)) !== null,
	);
	return done.ok ? done.result : refused(act.id, "not_allowed");
}

/** Whether a list is one of the event's: a day of its schedule, or a session of its programme on that day. */
export async function isListOf(trx: Tx, eventId: string, { dayId, sessionId }: DeskListId): Promise<boolean> {
	if (sessionId !== null) return (await eventQueries.findSession(trx, eventId, sessionId))?.dayId === dayId;
	return (await eventQueries.listDays(trx, eventId)).some(({ id }) => id === dayId);
}

/** Outcomes about which the desk learns nobody's name. */
const nameless: readonly DeskOutcome[] = ["void", "unknown", "other_event", "not_allowed", "conflict"];
const wasLetIn: readonly DeskOutcome[] = ["in", "already"];

/** A desk without a signal that showed "in" where nobody could be let in leaves a decision to a supervisor. */
async function onceOnly(trx: Tx, deps: Deps, work: DeskWork, act: DeskAct, apply: Apply): Promise<DeskActResult> {
	const { event, place } = work;
	const contentHash = hashOf(act);
	const isNew = await deskActCommands.claim(trx, {
		id: act.id,
		eventId: event.id,
		kind: act.kind,
		contentHash,
		...place,
		dayId: null,
		sessionId: null,
		method: null,
		actedAt: act.at,
		receivedAt: deps.now().toISOString(),
		isOffline: act.isOffline ? 1 : 0,
		officerId: deps.actor.kind === "user" ? deps.actor.id : null,
		officerName: deps.actor.name,
		outcome: "unknown",
		shown: act.shown,
		reason: ("reason" in act && act.reason) || null,
		registrationId: null,
		attendanceId: null,
	});
	if (!isNew) {
		const earlier = await deskActQueries.findById(trx, act.id);
		const isSame = earlier?.contentHash === contentHash && earlier.eventId === event.id;
		return isSame ? resultOf(trx, earlier) : refused(act.id, "conflict");
	}
	const { needsDecision, ...applied } = await apply(trx, work);
	const wasShownIn = act.kind !== "undo" && act.shown === "in" && !wasLetIn.includes(applied.outcome);
	const done = await deskActCommands.update(trx, act.id, {
		...applied,
		...(act.kind !== "undo" && applied.outcome !== "no_such_list"
			? { dayId: act.dayId, sessionId: act.sessionId }
			: {}),
		needsDecision: needsDecision || wasShownIn ? 1 : 0,
	});
	return resultOf(trx, done);
}

/** The answer to an act that was not even looked at. */
export function refused(id: string, outcome: DeskAnswerCode): DeskActResult {
	const nobody = { registrationId: null, attendanceId: null, presentSince: null, station: null, recordedBy: null };
	return { id, outcome, ...nobody, needsDecision: false };
}

async function resultOf(trx: Tx, act: DeskActRow): Promise<DeskActResult> {
	if (nameless.includes(act.outcome))
		return { ...refused(act.id, act.outcome), needsDecision: act.needsDecision === 1 };
	const attendance = act.attendanceId ? await attendanceQueries.findById(trx, act.attendanceId) : undefined;
	return {
		id: act.id,
		outcome: act.outcome,
		registrationId: act.registrationId,
		attendanceId: act.attendanceId,
		presentSince: attendance?.checkedInAt ?? null,
		station: attendance?.station ?? null,
		recordedBy: attendance?.recordedByName ?? null,
		needsDecision: act.needsDecision === 1 && act.decision === null,
	};
}

/** The clock and the way it was sent may differ from one sending to the next; what was done may not. */
function hashOf({ at: _at, isOffline: _offline, shown: _shown, ...content }: DeskAct): string {
	const sorted = JSON.stringify(content, (_key, value: unknown) =>
		value !== null && typeof value === "object" && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value,
	);
	return createHash("sha256").update(sorted).digest("hex");
}
