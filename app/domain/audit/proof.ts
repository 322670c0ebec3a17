import { createHash } from "node:crypto";
import type { AuditDetails, AuditEntry, AuditPerson } from "#db/tables/audit";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What an entry hashes to: each of its columns but the hash itself, in a fixed order, as they stand in the database. */
export function entryHash(entry: Omit<AuditEntry, "hash">): string {
	const { id, at, actorKind, actorId, actorName, requestId, action, subjectId, eventId, officeId } = entry;
	const { before, after, reason, detailsDigest, peopleDigest } = entry;
	const who = [actorKind, actorId, actorName, requestId];
	const what = [action, subjectId, eventId, officeId, before, after, reason];
	return sha256(JSON.stringify([id, at, ...who, ...what, detailsDigest, peopleDigest]));
}

/** What the details of an entry hash to. The salt, erased with them, keeps a name from being guessed from the digest. */
export function detailsDigest({ salt, actorName, before, after, reason }: Omit<AuditDetails, "entryId">): string {
	return sha256(JSON.stringify([salt, actorName, before, after, reason]));
}

/** What the people of an entry hash to, in whatever order; null when there are none. */
export function peopleDigest(people: readonly Pick<AuditPerson, "personKind" | "personId">[]): string | null {
	if (people.length === 0) return null;
	return sha256(
		people
			.map(({ personKind, personId }) => `${personKind} ${personId}`)
			.sort()
			.join("\n"),
	);
}

/** What a link of the chain hashes to: everything before it, and its entry. */
export function linkHash(previous: string, entry: string): string {
	return sha256(`${previous} ${entry}`);
}

/** What the first link of the chain is bound to. */
export const chainStart = "0".repeat(64);
