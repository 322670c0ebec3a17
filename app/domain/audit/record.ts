import { randomBytes } from "node:crypto";
import { newId, type Tx } from "#db/client";
import * as auditCommands from "#db/commands/audit";
import type { AuditDetails } from "#db/tables/audit";
import type { Actor, Deps } from "../deps";
import type { People } from "../sightings/types";
import { isPlain } from "./plain-fields";
import { detailsDigest, entryHash, peopleDigest } from "./proof";
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
	/** Whose data it is about, where the subject does not say so. */
	people?: readonly People[];
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
		facts.map((fact) => lineOf(deps, fact)),
	);
}

/** An entry, and apart from it what it says of a person: the digest in the entry outlives the erasure of that part. */
function lineOf({ actor, now }: Pick<Deps, "actor" | "now">, fact: AuditFact): auditCommands.AuditLine {
	const id = newId();
	const { plain, personal } = partsOf(actor, fact);
	const salted = personal && { salt: randomBytes(16).toString("hex"), ...personal };
	const people = (fact.people ?? []).flatMap(({ kind, ids }) =>
		[...new Set(ids)].map((personId) => ({ entryId: id, personKind: kind, personId })),
	);
	const entry = {
		id,
		at: now().toISOString(),
		actorKind: actor.kind,
		actorId: actor.id,
		...plain,
		requestId: actor.requestId,
		action: fact.action,
		subjectId: fact.subjectId,
		eventId: fact.eventId ?? null,
		officeId: fact.officeId ?? null,
		detailsDigest: salted && detailsDigest(salted),
		peopleDigest: peopleDigest(people),
	};
	return {
		entry: { ...entry, hash: entryHash(entry) },
		details: salted && { entryId: id, ...salted },
		people,
	};
}

type Part = Omit<AuditDetails, "entryId" | "salt">;

/** Whoever works for the house stays named, since they answer for what they did. */
function partsOf(actor: Actor, { action, before = {}, after = {}, reason }: AuditFact) {
	const isStaff = actor.kind === "user" || actor.kind === "system";
	const stays = (field: string) => isPlain(action, field, [before[field], after[field]]);
	const isPlainReason = isPlain(action, "reason", [reason]);
	const plain = {
		actorName: isStaff ? actor.name : "",
		before: json(before, stays),
		after: json(after, stays),
		reason: isPlainReason ? (reason ?? null) : null,
	};
	const personal: Part = {
		actorName: isStaff ? null : actor.name || null,
		before: json(before, (field) => !stays(field)),
		after: json(after, (field) => !stays(field)),
		reason: isPlainReason ? null : (reason ?? null),
	};
	return { plain, personal: Object.values(personal).some((value) => value !== null) ? personal : null };
}

function json(side: Record<string, unknown>, isKept: (field: string) => boolean): string | null {
	const kept = Object.entries(side).filter(([field, value]) => value !== undefined && isKept(field));
	return kept.length === 0 ? null : JSON.stringify(Object.fromEntries(kept));
}
