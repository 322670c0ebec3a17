import { inTransaction } from "#db/client";
import * as privacyRequestCommands from "#db/commands/privacy-requests";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockRequest } from "./lock-request";
import { isOpen } from "./rules";

/** The actor takes care of a request that is open. */
export function assignRequest(deps: Deps, requestId: string) {
	return inTransaction(deps.db, async (trx) => {
		const request = await lockRequest(trx, deps, requestId);
		if (!request || deps.actor.kind !== "user") return { ok: false, reason: "no-such-request" } as const;
		if (!isOpen(request.state)) return { ok: false, reason: "decided" } as const;
		if (request.assignedToId === deps.actor.id) return { ok: true } as const;
		await privacyRequestCommands.update(trx, request.id, { assignedToId: deps.actor.id });
		await record(trx, deps, {
			action: "privacy.request-assigned",
			subjectId: request.id,
			officeId: request.officeId,
			before: { assignee: request.assignedToId },
			after: { assignee: deps.actor.id },
		});
		return { ok: true } as const;
	});
}
