import { createHash } from "node:crypto";
import { inTransaction } from "#db/client";
import * as auditCommands from "#db/commands/audit";
import * as sightingQueries from "#db/queries/audit-sightings";
import type { Deps } from "../deps";
import type { People } from "../sightings/types";
import type { LookAction } from "./look-actions";
import { record } from "./record";

/** Minutes in which the same account and the same sight make one entry. */
const once = 15;

/** What somebody was shown, or not let see. */
export interface View {
	action: LookAction;
	subjectId: string;
	eventId?: string | null;
	officeId?: string | null;
	/** Whose data was on the page, where the subject does not say so. */
	people?: readonly People[];
	/** Which page of how many, how it was narrowed down: without what was searched for, which may be a name. */
	after?: Record<string, unknown>;
	/** What makes it the same sight again, where that is less than everything above. */
	sameAs?: string;
}

/**
 * Notes that an account sees data of people, before the page is shown; the same sight is noted once in 15 minutes. Whoever
 * looks at their own data by a link is not noted. Reading again costs one query and writes nothing.
 */
export async function recordView(deps: Deps, { sameAs, ...fact }: View): Promise<void> {
	const { db, actor } = deps;
	if (actor.kind !== "user" || actor.id === null) return;
	const people = (fact.people ?? []).filter(({ ids }) => ids.length > 0);
	if (fact.people && people.length === 0) return;
	const now = deps.now();
	const sighting = {
		userId: actor.id,
		sighting: digest(sameAs ? [fact.action, sameAs] : [fact.action, fact.subjectId, fact.after ?? null, people]),
		notedAt: now.toISOString(),
	};
	const since = new Date(now.getTime() - once * 60_000).toISOString();
	if (await sightingQueries.wasNoted(db, sighting, since)) return;
	await inTransaction(db, async (trx) => {
		if (!(await auditCommands.claimSighting(trx, sighting, since))) return;
		await record(trx, deps, { ...fact, people });
	});
}

function digest(parts: unknown): string {
	return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
