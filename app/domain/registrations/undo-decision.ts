import type { Tx } from "#db/client";
import * as decisionCommands from "#db/commands/decisions";
import * as registrationCommands from "#db/commands/registrations";
import * as decisionQueries from "#db/queries/decisions";
import * as registrationQueries from "#db/queries/registrations";
import type { Decision, DecisionRow } from "#db/tables/decisions";
import type { EventRow } from "#db/tables/events";
import type { Registration, RegistrationUpdate } from "#db/tables/registrations";
import { recordAll } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { announceRegistrations } from "../messages/announce-registrations";
import { withdrawNews } from "../messages/withdraw-news";
import { changeSeats } from "./change-seats";
import { outcomes } from "./decision";
import { seatsForChosen } from "./decision-seats";
import { isLiving, type StaffRefusal, staffRefusalOf } from "./rules";
import { livingStatuses } from "./types";

export type UndoAnswer =
	/** How many people are again what they were, and how many were left alone. */
	| { ok: true; restored: number; refused: number }
	| { ok: false; reason: "no-such-decision" | "undone-before" | StaffRefusal };

/** Why somebody is left alone: changed since, registered once more since, or the seat is somebody else's by now. */
type Refused = "touched" | "registered-again" | "no-seat";

interface Restored {
	registration: Registration;
	before: RegistrationUpdate & Pick<Registration, "status">;
}

/**
 * Undoes a decision once: everybody whom nobody touched since is again what they were. Letters that have not left are
 * withdrawn; whoever was told gets a letter that takes the news back, and calendars follow. Freed seats go to whoever
 * is next. Who cannot be restored is left alone and noted with the reason.
 */
export async function undoDecision(deps: Deps, eventId: string, decisionId: string): Promise<UndoAnswer> {
	const answer = await changeSeats(deps, eventId, async (trx, event): Promise<UndoAnswer> => {
		const decision = await decisionQueries.findDecision(trx, eventId, decisionId);
		if (!decision) return { ok: false, reason: "no-such-decision" };
		if (decision.undoneAt !== null) return { ok: false, reason: "undone-before" };
		const refusal = staffRefusalOf(phaseOf(event, deps.now()));
		if (refusal) return { ok: false, reason: refusal };

		const rows = (await decisionQueries.listRows(trx, decisionId)).filter((row) => row.statusAfter !== null);
		const { restored, refused } = await sort(trx, event, rows);
		await restore(trx, deps, event, restored, decisionId);
		await decisionCommands.markUndone(
			trx,
			decisionId,
			{ at: deps.now().toISOString(), byId: deps.actor.kind === "user" ? deps.actor.id : null },
			refused,
		);
		await tell(trx, deps, restored, decision);
		const left = [...refused.values()].reduce((sum, ids) => sum + ids.length, 0);
		return { ok: true, restored: restored.length, refused: left };
	});
	return !answer.ok && answer.reason === "no-such-event" ? { ok: false, reason: "no-such-decision" } : answer;
}

/** Who can be restored, and who cannot for which reason. */
async function sort(trx: Tx, event: EventRow, rows: readonly DecisionRow[]) {
	const refused = new Map<Refused, string[]>([
		["touched", []],
		["registered-again", []],
		["no-seat", []],
	]);
	const byId = new Map(rows.map((row) => [row.registrationId, row]));
	const found = await registrationQueries.listByIds(trx, event.id, [...byId.keys()]);
	const again = await registrationQueries.listRegisteredAgain(trx, event.id, [...byId.keys()]);
	const untouched: Restored[] = [];
	for (const registration of found) {
		const row = byId.get(registration.id);
		const isSame = registration.status === row?.statusAfter && registration.updatedAt === row.updatedAt;
		if (!row || !isSame) refused.get("touched")?.push(registration.id);
		else if (!isLiving(registration.status) && again.has(registration.id))
			refused.get("registered-again")?.push(registration.id);
		else untouched.push({ registration, before: JSON.parse(row.before ?? "{}") });
	}
	const seated = untouched.filter(({ before }) => before.status === "confirmed");
	const { fitting } = await seatsForChosen(
		trx,
		event,
		seated.map(({ registration }) => registration),
	);
	const withSeat = new Set(fitting.map(({ id }) => id));
	const restored = untouched.filter(({ registration, before }) => {
		const fits = before.status !== "confirmed" || withSeat.has(registration.id);
		if (!fits) refused.get("no-seat")?.push(registration.id);
		return fits;
	});
	return { restored, refused };
}

async function restore(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	restored: readonly Restored[],
	decisionId: string,
): Promise<void> {
	const alike = new Map<string, Restored[]>();
	for (const one of restored) {
		const key = JSON.stringify(one.before);
		alike.set(key, [...(alike.get(key) ?? []), one]);
	}
	const updatedAt = deps.now().toISOString();
	for (const group of alike.values())
		await registrationCommands.updateMany(
			trx,
			group.map(({ registration }) => registration.id),
			{ ...group[0]?.before, updatedAt },
		);
	await recordAll(
		trx,
		deps,
		restored.map(({ registration, before }) => ({
			action: "registration.decision-undone" as const,
			subjectId: registration.id,
			eventId: event.id,
			officeId: event.officeId,
			before: { status: registration.status },
			after: { status: before.status, decision: decisionId },
		})),
	);
}

/** Who heard of the decision hears that it is taken back; who heard nothing learns, where need be, what holds. */
async function tell(trx: Tx, deps: Deps, restored: readonly Restored[], decision: Decision): Promise<void> {
	const ids = restored.map(({ registration }) => registration.id);
	const news = { letter: outcomes[decision.kind].letter, since: decision.decidedAt };
	const { told, uncalled } = await withdrawNews(trx, deps, ids, news);
	await announceRegistrations(trx, deps, [...told], { letter: "registration-undone" });
	for (const status of livingStatuses) {
		// Whose invitation was withdrawn is invited anew; whose call was taken back is called about what holds.
		const unaware = restored.filter(
			({ registration: { id }, before }) =>
				before.status === status && !told.has(id) && (uncalled.has(id) || status === "confirmed"),
		);
		const unawareIds = unaware.map(({ registration }) => registration.id);
		await announceRegistrations(trx, deps, unawareIds, { letter: `registration-${status}` });
	}
}
