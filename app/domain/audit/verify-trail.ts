import type { ReadDb } from "#db/client";
import * as chainQueries from "#db/queries/audit-chain";
import type { AuditPerson } from "#db/tables/audit";
import { chainStart, detailsDigest, entryHash, linkHash, peopleDigest } from "./proof";

/** What is wrong with the trail, named by the entry it is about. */
export interface TrailProblem {
	kind:
		| "entry-changed"
		| "entry-removed"
		| "entry-added"
		| "order-changed"
		| "link-removed"
		| "details-changed"
		| "details-removed"
		| "people-changed"
		| "tail-removed";
	entryId: string | null;
	position: number | null;
}

/** What a check of the trail found. */
export interface TrailReport {
	checked: number;
	pending: number;
	/** Entries whose details were erased because somebody was forgotten. */
	erased: number;
	head: { position: number; hash: string };
	/** At most `mostProblems` of them. */
	problems: TrailProblem[];
}

/** Links read at once: memory stays flat however long the trail is. */
const portion = 500;
const mostProblems = 20;

interface Asked {
	/** How many of the latest links are looked at; all of them unless said. */
	latest?: number | null;
	/** A head that was noted elsewhere: the chain must still hold it. */
	noted?: { position: number; hash: string } | null;
}

/** Recomputes the chain from the entries, and compares entries and details with what they hashed to when they were written. */
export async function verifyTrail(db: ReadDb, { latest = null, noted = null }: Asked = {}): Promise<TrailReport> {
	const head = (await chainQueries.findHead(db)) ?? { position: 0, hash: chainStart };
	const counted = await chainQueries.countEntries(db);
	const problems: TrailProblem[] = [];
	let [after, previous] = [0, chainStart];
	if (latest !== null && head.position > latest) {
		const link = await chainQueries.findLink(db, head.position - latest);
		if (link) [after, previous] = [link.position, link.hash];
	}
	let [checked, erased] = [0, 0];
	while (after < head.position && problems.length < mostProblems) {
		const links = await chainQueries.listLinks(db, { after, upTo: head.position, limit: portion });
		if (links.length === 0) break;
		const listing = await chainQueries.listEntriesWithPeople(
			db,
			links.map(({ entryId }) => entryId),
		);
		for (const link of links) {
			const people = listing.has(link.entryId) ? await chainQueries.listPeople(db, link.entryId) : [];
			const found = await problemsOf(db, link, { after, previous, people });
			problems.push(...found.problems);
			[after, previous] = [link.position, link.linkHash];
			checked++;
			if (found.isErased) erased++;
		}
	}
	if (counted.entries !== counted.sealed + counted.pending)
		for (const { id } of await chainQueries.listUnchained(db, mostProblems))
			problems.push({ kind: "entry-added", entryId: id, position: null });
	if (noted) {
		const link = await chainQueries.findLink(db, noted.position);
		if (link?.hash !== noted.hash)
			problems.push({ kind: "tail-removed", entryId: link?.entryId ?? null, position: noted.position });
	}
	return { checked, pending: counted.pending, erased, head, problems: problems.slice(0, mostProblems) };
}

async function problemsOf(
	db: ReadDb,
	link: chainQueries.ChainedEntry,
	{ after, previous, people }: { after: number; previous: string; people: AuditPerson[] },
) {
	const problems: TrailProblem[] = [];
	const found = (kind: TrailProblem["kind"]) => problems.push({ kind, entryId: link.entryId, position: link.position });
	if (link.position !== after + 1) found("link-removed");
	const entry = entryOf(link);
	if (!entry) {
		found("entry-removed");
		return { problems, isErased: false };
	}
	if (entryHash(entry) !== entry.hash) found("entry-changed");
	if (link.position === after + 1 && linkHash(previous, entry.hash) !== link.linkHash) found("order-changed");
	const details = detailsOf(link);
	if (details && detailsDigest(details) !== entry.detailsDigest) found("details-changed");
	const isErased = !details && entry.detailsDigest !== null;
	if (isErased && !(await chainQueries.wasErased(db, entry))) found("details-removed");
	if (peopleDigest(people) !== entry.peopleDigest) found("people-changed");
	return { problems, isErased };
}

function entryOf(link: chainQueries.ChainedEntry) {
	const { id, at, actorKind, actorName, action, subjectId, hash } = link;
	if (id === null || at === null || actorKind === null || actorName === null) return null;
	if (action === null || subjectId === null || hash === null) return null;
	return { ...link, id, at, actorKind, actorName, action, subjectId, hash };
}

function detailsOf({ salt, personName, personalBefore, personalAfter, personalReason }: chainQueries.ChainedEntry) {
	if (salt === null) return null;
	return { salt, actorName: personName, before: personalBefore, after: personalAfter, reason: personalReason };
}
