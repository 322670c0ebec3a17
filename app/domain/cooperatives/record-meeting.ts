import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockCooperative } from "./reach";
import type { MeetingInput } from "./schema";
import { today } from "./today";

/**
 * Notes that the annual meeting of a book year was held and that it was reported, which are two things. A report needs a
 * meeting and is not before it; a meeting is after the end of its book year. A correction is written over what was
 * known, which the trail keeps.
 */
export async function recordMeeting(deps: Deps, id: string, input: MeetingInput) {
	const { bookYear, heldOn, reportedOn, minutesNo } = input;
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		if (`${bookYear}-12-31` >= today(deps)) return { ok: false, reason: "year-not-over" } as const;
		if (heldOn && heldOn > today(deps)) return { ok: false, reason: "held-in-future" } as const;
		if (heldOn && heldOn <= `${bookYear}-12-31`) return { ok: false, reason: "held-before-year-end" } as const;
		if (reportedOn && !heldOn) return { ok: false, reason: "reported-without-meeting" } as const;
		if (reportedOn && heldOn && reportedOn < heldOn) return { ok: false, reason: "reported-before-meeting" } as const;
		if (reportedOn && reportedOn > today(deps)) return { ok: false, reason: "reported-in-future" } as const;
		const before = await cooperativeQueries.findMeeting(trx, id, bookYear);
		const at = deps.now().toISOString();
		await cooperativeCommands.saveMeeting(trx, {
			cooperativeId: id,
			bookYear,
			heldOn,
			reportedOn,
			minutesNo,
			updatedAt: at,
			updatedByName: deps.actor.name,
		});
		await cooperativeCommands.update(trx, id, { updatedAt: at });
		await record(trx, deps, {
			action: "cooperative.meeting-recorded",
			subjectId: id,
			officeId: cooperative.officeId,
			before: { bookYear, heldOn: before?.heldOn ?? null, reportedOn: before?.reportedOn ?? null },
			after: { bookYear, heldOn, reportedOn },
		});
		return { ok: true } as const;
	});
}
