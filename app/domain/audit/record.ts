import { newId, type Tx } from "#db/client";
import * as auditCommands from "#db/commands/audit";
import type { AuditEntry } from "#db/tables/accounts";
import type { Deps } from "../deps";
import type { AuditAction } from "./types";

/** One line of the trail. `before` and `after` hold only what changed, and no personal data beyond the purpose. */
export interface AuditFact {
	action: AuditAction;
	subjectId: string;
	eventId?: string | null;
	officeId?: string | null;
	before?: Record<string, unknown>;
	after?: Record<string, unknown>;
	reason?: string;
}

/** Appends to the audit trail, in the transaction of the change it tells of. */
export async function record(trx: Tx, deps: Pick<Deps, "actor" | "now">, fact: AuditFact): Promise<void> {
	await recordAll(trx, deps, [fact]);
}

/** Appends one line for each of many facts, in the order given. */
export async function recordAll(
	trx: Tx,
	deps: Pick<Deps, "actor" | "now">,
	facts: readonly AuditFact[],
): Promise<void> {
	await auditCommands.append(
		trx,
		facts.map((fact) => entryOf(deps, fact)),
	);
}

function entryOf({ actor, now }: Pick<Deps, "actor" | "now">, fact: AuditFact): AuditEntry {
	return {
		id: newId(),
		at: now().toISOString(),
		actorKind: actor.kind,
		actorId: actor.id,
		actorName: actor.name,
		requestId: actor.requestId,
		action: fact.action,
		subjectId: fact.subjectId,
		eventId: fact.eventId ?? null,
		officeId: fact.officeId ?? null,
		before: fact.before ? JSON.stringify(fact.before) : null,
		after: fact.after ? JSON.stringify(fact.after) : null,
		reason: fact.reason ?? null,
	};
}
