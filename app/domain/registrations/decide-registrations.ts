import { newId, type Tx } from "#db/client";
import * as decisionCommands from "#db/commands/decisions";
import * as registrationCommands from "#db/commands/registrations";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { recordAll } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { announceRegistrations } from "../messages/announce-registrations";
import { changeSeats } from "./change-seats";
import {
	type DecisionReason,
	isOpenTo,
	mostDecided,
	outcomes,
	type PartyRoom,
	restorable,
	type Skipped,
} from "./decision";
import { seatsForChosen } from "./decision-seats";
import { printedName, type StaffRefusal, staffRefusalOf } from "./rules";
import type { DecisionKind } from "./types";

export interface DecisionInput {
	kind: DecisionKind;
	/** Whom it is about, as the decider saw them; unknown ids and those of other events count for nobody. */
	registrationIds: readonly string[];
	/** Written to the people; rejecting and cancelling need one. */
	reason?: DecisionReason | null;
	/** Approves those there is a seat for, the earliest first, instead of nobody. */
	onlyWhatFits?: boolean;
}

export type DecisionAnswer =
	/** `promotedIds` got a seat that the decision freed. */
	| { ok: true; decisionId: string; changedIds: string[]; skipped: Skipped[]; promotedIds: string[] }
	| { ok: false; reason: "no-such-event" | "too-many" | "nobody" | StaffRefusal }
	/** Everybody chosen has been decided about by somebody else. */
	| { ok: false; reason: "decided-before"; skipped: Skipped[] }
	/** Too few seats for those chosen; `fittingIds` are the earliest there is one for. */
	| { ok: false; reason: "full"; rooms: PartyRoom[]; fittingIds: string[] }
	/** Nobody waits while a seat is free: it would be given to the same person at once. */
	| { ok: false; reason: "seats-free"; rooms: PartyRoom[] };

type Decided = Exclude<DecisionAnswer, { ok: true }> | Omit<Extract<DecisionAnswer, { ok: true }>, "promotedIds">;

/**
 * Approves, puts on the waiting list, rejects or cancels one or many registrations and tells each person. Everything is
 * read again under the event's lock: who is no longer what the decider saw is left alone and named, and of two deciders
 * on the last seat one is refused. Each person has a line in the trail with the decision's id, under which it is undone.
 */
export async function decideRegistrations(deps: Deps, eventId: string, input: DecisionInput): Promise<DecisionAnswer> {
	const ids = [...new Set(input.registrationIds)];
	if (ids.length > mostDecided) return { ok: false, reason: "too-many" };
	return changeSeats(deps, eventId, async (trx, event): Promise<Decided> => {
		const refusal = staffRefusalOf(phaseOf(event, deps.now()));
		if (refusal) return { ok: false, reason: refusal };
		const found = await registrationQueries.listByIds(trx, eventId, ids);
		if (found.length === 0) return { ok: false, reason: "nobody" };
		const chosen = found.filter(({ status }) => isOpenTo(input.kind, status));
		const skipped = found.filter(({ status }) => !isOpenTo(input.kind, status));
		if (chosen.length === 0) return { ok: false, reason: "decided-before", skipped: skipped.map(named) };
		const seated = await seat(trx, event, input, chosen);
		if (!seated.ok) return seated;
		const decisionId = await carryOut(trx, deps, event, input, seated.chosen, skipped);
		return { ok: true, decisionId, changedIds: seated.chosen.map(({ id }) => id), skipped: skipped.map(named) };
	});
}

type Seated =
	| { ok: true; chosen: Registration[] }
	| Extract<DecisionAnswer, { ok: false; reason: "full" | "seats-free" }>;

/** Whether there are seats enough for an approval, and none for a waiting list. */
async function seat(trx: Tx, event: EventRow, input: DecisionInput, chosen: Registration[]): Promise<Seated> {
	if (input.kind !== "approve" && input.kind !== "waitlist") return { ok: true, chosen };
	const { fitting, rooms } = await seatsForChosen(trx, event, chosen);
	if (input.kind === "waitlist") {
		const free = rooms.filter((room) => room.fitting > 0);
		return free.length > 0 ? { ok: false, reason: "seats-free", rooms: free } : { ok: true, chosen };
	}
	if (fitting.length === chosen.length) return { ok: true, chosen };
	if (input.onlyWhatFits && fitting.length > 0) return { ok: true, chosen: fitting };
	return {
		ok: false,
		reason: "full",
		rooms: rooms.filter((room) => room.fitting < room.chosen),
		fittingIds: fitting.map(({ id }) => id),
	};
}

async function carryOut(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	{ kind, reason = null }: DecisionInput,
	chosen: readonly Registration[],
	skipped: readonly Registration[],
): Promise<string> {
	const { to, action, letter, stamp } = outcomes[kind];
	const decisionId = newId();
	const at = deps.now().toISOString();
	for (const language of ["id", "en"] as const) {
		const ids = chosen.filter((one) => one.language === language).map(({ id }) => id);
		await registrationCommands.updateMany(trx, ids, {
			status: to,
			[stamp]: at,
			updatedAt: at,
			offeredAt: null,
			offerExpiresAt: null,
			...(reason ? { reason: reason[language] } : {}),
		});
	}
	await decisionCommands.insert(
		trx,
		{
			id: decisionId,
			eventId: event.id,
			kind,
			reason: reason?.id ?? null,
			decidedAt: at,
			decidedById: deps.actor.kind === "user" ? deps.actor.id : null,
		},
		[
			...chosen.map((before) => ({
				registrationId: before.id,
				statusBefore: before.status,
				statusAfter: to,
				before: JSON.stringify(restorable(before)),
				updatedAt: at,
			})),
			...skipped.map(({ id, status }) => ({ registrationId: id, statusBefore: status })),
		],
	);
	await recordAll(
		trx,
		deps,
		chosen.map(({ id, status, language }) => ({
			action,
			subjectId: id,
			eventId: event.id,
			officeId: event.officeId,
			before: { status },
			after: { status: to, decision: decisionId },
			...(reason ? { reason: reason[language] } : {}),
		})),
	);
	await announceRegistrations(
		trx,
		deps,
		chosen.map(({ id }) => id),
		{ letter },
	);
	return decisionId;
}

function named(registration: Registration): Skipped {
	const { id, code, status } = registration;
	return { id, name: printedName(registration), code, status };
}
