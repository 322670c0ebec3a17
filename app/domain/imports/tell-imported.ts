import { inTransaction } from "#db/client";
import * as importCommands from "#db/commands/imports";
import * as importQueries from "#db/queries/imports";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { lockOwnEvent } from "../events/reach";
import { announceRegistrations } from "../messages/announce-registrations";
import { isLiving, type StaffRefusal, staffRefusalOf } from "../registrations/rules";

export type TellAnswer =
	| { ok: true; told: number }
	| { ok: false; reason: StaffRefusal | "no-such-event" | "no-such-import" | "not-applied" | "already-told" };

/**
 * Tells the people a list has registered of their seat or their place in the queue: by letter, and by the call list who
 * has no e-mail. Whoever heard of it by another way meanwhile is not told twice.
 */
export async function tellImported(deps: Deps, eventId: string, importId: string): Promise<TellAnswer> {
	return inTransaction(deps.db, async (trx): Promise<TellAnswer> => {
		const event = await lockOwnEvent(trx, deps.actor, "registrations.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const kept = await importQueries.findOfEvent(trx, eventId, importId);
		if (!kept) return { ok: false, reason: "no-such-import" };
		if (kept.status !== "applied") return { ok: false, reason: "not-applied" };
		if (kept.toldAt !== null) return { ok: false, reason: "already-told" };
		const refusal = staffRefusalOf(phaseOf(event, deps.now()));
		if (refusal) return { ok: false, reason: refusal };
		const touched = await importQueries.listTouched(trx, importId);
		const people = (await importQueries.listApplied(trx, importId)).filter(
			({ outcome, registrationId }) => outcome === "created" && !touched.has(registrationId ?? ""),
		);
		let told = 0;
		for (const status of ["confirmed", "waitlisted", "pending"] as const) {
			const ids = people.flatMap((row) =>
				row.status === status && isLiving(status) ? (row.registrationId ?? []) : [],
			);
			if (ids.length > 0) await announceRegistrations(trx, deps, ids, { letter: `registration-${status}` });
			told += ids.length;
		}
		await importCommands.update(trx, importId, { toldAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "import.told",
			subjectId: importId,
			eventId,
			officeId: event.officeId,
			after: { told },
		});
		return { ok: true, told };
	});
}
