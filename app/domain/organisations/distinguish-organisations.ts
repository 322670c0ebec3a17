import { inTransaction } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import { recordAll } from "../audit/record";
import type { Deps } from "../deps";

export type DistinguishAnswer = { ok: true } | { ok: false; reason: "no-such-organisation" | "same-record" };

/** Notes that these records are all different bodies, so that no two of them are offered for merging again. */
export async function distinguishOrganisations(deps: Deps, ids: readonly string[]): Promise<DistinguishAnswer> {
	const sorted = [...new Set(ids)].sort();
	if (sorted.length < 2) return { ok: false, reason: "same-record" };
	return inTransaction(deps.db, async (trx) => {
		const found = await organisationCommands.lock(trx, sorted);
		if (found.length < sorted.length) return { ok: false, reason: "no-such-organisation" };
		const noted = new Set<string>();
		for (const [index, oneId] of sorted.entries()) {
			for (const otherId of sorted.slice(index + 1)) {
				const isNew = await organisationCommands.insertDistinction(trx, {
					oneId,
					otherId,
					decidedAt: deps.now().toISOString(),
					userId: deps.actor.kind === "user" ? deps.actor.id : null,
					actorName: deps.actor.name,
				});
				if (isNew) noted.add(oneId).add(otherId);
			}
		}
		const names = (id: string) => found.filter((one) => one.id !== id).map(({ name }) => name);
		await recordAll(
			trx,
			deps,
			[...noted].map((id) => ({
				action: "organisation.found-different" as const,
				subjectId: id,
				after: { others: names(id) },
			})),
		);
		return { ok: true };
	});
}
