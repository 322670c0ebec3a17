import type { Tx } from "#db/client";
import * as auditCommands from "#db/commands/audit";
import type { Deps } from "../deps";
import type { People } from "../sightings/types";
import { record } from "./record";

/** People of one entry about an erasure. */
const portion = 200;

/**
 * Erases what the trail says of people by name, in the transaction that forgets them: what was done to them, what they did
 * by their links, and what names them among others. The entries stay, each with the digest of what it lost. Who asked, and
 * whose data it was, is an entry of its own; without it the doctor takes the loss for tampering. Returns how many entries lost their details.
 */
export async function eraseAuditDetails(
	trx: Tx,
	deps: Pick<Deps, "actor" | "now">,
	{ kind, ids }: People,
): Promise<number> {
	let erased = 0;
	for (let at = 0; at < ids.length; at += portion) {
		const some = ids.slice(at, at + portion);
		const entries = await auditCommands.eraseDetails(trx, some);
		erased += entries;
		await record(trx, deps, {
			action: "trail.details-erased",
			subjectId: some[0] ?? "",
			after: { entries },
			people: [{ kind, ids: some }],
		});
	}
	return erased;
}
