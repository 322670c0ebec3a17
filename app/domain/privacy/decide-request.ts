import { inTransaction } from "#db/client";
import * as privacyRequestCommands from "#db/commands/privacy-requests";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRequest } from "./announce-request";
import { freePlaces } from "./free-places";
import { lockRequest } from "./lock-request";
import type { DecisionInput } from "./request-schema";
import { isOpen } from "./rules";
import { stopOptionalProcessing } from "./stop-optional-processing";

/**
 * Grants or refuses a request and tells who asked. What was granted happens with it: consents are taken back and letters
 * to many stop; for an erasure places in dialogues to come are cancelled, and the data follow once the letters about that
 * have left (`carryOutErasures`). Granted is only what was asked by somebody whose identity is confirmed.
 */
export async function decideRequest(deps: Deps, requestId: string, input: DecisionInput) {
	const answer = await inTransaction(deps.db, async (trx) => {
		const request = await lockRequest(trx, deps, requestId);
		if (!request || deps.actor.kind !== "user") return { ok: false, reason: "no-such-request" } as const;
		if (!isOpen(request.state)) return { ok: false, reason: "decided" } as const;
		const isGranted = input.decision === "fulfilled";
		if (isGranted && request.state !== "identified") return { ok: false, reason: "not-identified" } as const;
		const decided = await privacyRequestCommands.update(trx, request.id, {
			state: input.decision,
			decidedAt: deps.now().toISOString(),
			decidedByName: deps.actor.name,
			decisionNote: input.note,
			refusalGround: input.decision === "refused" ? input.ground : null,
			assignedToId: request.assignedToId ?? deps.actor.id,
		});
		if (isGranted && (request.kind === "withdrawal" || request.kind === "objection"))
			await stopOptionalProcessing(trx, deps, request);
		await announceRequest(trx, deps, decided, "privacy-decided");
		await record(trx, deps, {
			action: isGranted ? "privacy.request-fulfilled" : "privacy.request-refused",
			subjectId: request.id,
			officeId: request.officeId,
			before: { state: request.state },
			after: { state: input.decision, kind: request.kind, ...("ground" in input ? { ground: input.ground } : {}) },
		});
		return { ok: true, request: decided } as const;
	});
	if (answer.ok && answer.request.state === "fulfilled" && answer.request.kind === "erasure")
		await freePlaces(deps, answer.request);
	return answer;
}
