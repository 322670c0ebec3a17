import { inTransaction } from "#db/client";
import * as privacyRequestCommands from "#db/commands/privacy-requests";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockRequest } from "./lock-request";

/** Notes that who asks is who they say: by opening the link that was mailed, or found by staff. A repeat changes nothing. */
export function confirmIdentity(deps: Deps, requestId: string) {
	return inTransaction(deps.db, async (trx) => {
		const request = await lockRequest(trx, deps, requestId);
		if (!request) return { ok: false, reason: "no-such-request" } as const;
		if (request.state !== "received") return { ok: true, changed: false } as const;
		await privacyRequestCommands.update(trx, request.id, {
			state: "identified",
			identifiedAt: deps.now().toISOString(),
			identifiedByName: deps.actor.kind === "user" ? deps.actor.name : "",
		});
		await record(trx, deps, {
			action: "privacy.request-identified",
			subjectId: request.id,
			officeId: request.officeId,
			before: { state: "received" },
			after: { state: "identified" },
		});
		return { ok: true, changed: true } as const;
	});
}
