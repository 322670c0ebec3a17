import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import type { StatedMeetingInput } from "./own-page-schema";
import { lockCooperative } from "./reach";
import { today } from "./today";

/**
 * Notes what a cooperative says of an annual meeting it held, beside what its office knows and never in its place. Said
 * again of the same book year, the later statement stands.
 */
export async function stateMeeting(deps: Deps, id: string, { bookYear, heldOn, minutesNo }: StatedMeetingInput) {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		if (heldOn > today(deps)) return { ok: false, reason: "stated-in-future" } as const;
		if (heldOn <= `${bookYear}-12-31`) return { ok: false, reason: "stated-before-year-end" } as const;
		await cooperativeCommands.saveStatedMeeting(trx, {
			cooperativeId: id,
			bookYear,
			heldOn,
			minutesNo,
			statedAt: deps.now().toISOString(),
			statedByName: deps.actor.name,
		});
		await record(trx, deps, {
			action: "cooperative.meeting-stated",
			subjectId: id,
			officeId: cooperative.officeId,
			after: { bookYear, heldOn },
		});
		return { ok: true } as const;
	});
}
