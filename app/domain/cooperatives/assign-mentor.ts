import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockCooperative } from "./reach";

/** Says who accompanies a cooperative on its way; an empty name for nobody. */
export async function assignMentor(deps: Deps, id: string, mentorName: string) {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		if (cooperative.mentorName === mentorName) return { ok: true } as const;
		await cooperativeCommands.update(trx, id, { mentorName, updatedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "cooperative.assigned",
			subjectId: id,
			officeId: cooperative.officeId,
			before: { mentorName: cooperative.mentorName },
			after: { mentorName },
		});
		return { ok: true } as const;
	});
}
