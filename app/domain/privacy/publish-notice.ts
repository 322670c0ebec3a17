import { inTransaction } from "#db/client";
import * as noticeCommands from "#db/commands/notices";
import { reachOfActor } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { dateIn } from "../followups/rules";
import type { NoticeInput } from "./notice-schema";
import { noticeHash } from "./notice-text";

/**
 * Publishes a privacy notice for the whole house, which holds from a later day on: changes are announced before they
 * apply (UU 27/2022 art. 21). Published texts are never changed. Only whoever reaches every office may do so.
 */
export async function publishNotice(deps: Deps, input: NoticeInput) {
	return inTransaction(deps.db, async (trx) => {
		if ((await reachOfActor(trx, deps.actor, "policies.manage")).officeIds !== null)
			return { ok: false, reason: "not-yours" } as const;
		if (input.effectiveOn <= dateIn("Asia/Jakarta", deps.now())) return { ok: false, reason: "not-ahead" } as const;
		const sha256 = noticeHash(input);
		const isNew = await noticeCommands.publish(trx, {
			version: input.effectiveOn,
			...input,
			sha256,
			publishedByName: deps.actor.name,
			publishedAt: deps.now().toISOString(),
		});
		if (!isNew) return { ok: false, reason: "already-there" } as const;
		await record(trx, deps, {
			action: "privacy.notice-published",
			subjectId: input.effectiveOn,
			after: { version: input.effectiveOn, sha256 },
		});
		return { ok: true, version: input.effectiveOn } as const;
	});
}
