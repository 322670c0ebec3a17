import { inTransaction, newId, type Tx } from "#db/client";
import * as briefingCommands from "#db/commands/briefings";
import type { ReaderLine } from "#db/queries/briefings";
import * as briefingQueries from "#db/queries/briefings";
import * as officeQueries from "#db/queries/offices";
import { reachOfOffices } from "../cooperatives/rules";
import type { Deps } from "../deps";
import { nationalFigures } from "../figures/national-figures";
import { enqueueLetters } from "../messages/enqueue-letters";
import { briefingLetter } from "./briefing-letter";
import { briefingLinkHash } from "./briefing-link";
import { linkExpiry, weekReached } from "./rules";

/** Most people who get the letter. */
const mostReaders = 1000;
/** Late promises that the letter names; the page behind the sign-in has all of them. */
const promisesNamed = 5;
const usualZone = "Asia/Jakarta";

/**
 * Writes to leaders, from Monday 07.00 in their office's zone: five figures, what changed since the week before and the
 * office's own late promises, with a link to the counts. Each reader once a week, however many workers run; whoever is
 * added in between gets the week's letter at once, with the figures of Monday. For who has no address the text waits in
 * the panel. Returns how many were written to. Throws, after all others had their turn, when some could not be.
 */
export async function sendBriefings(deps: Deps): Promise<number> {
	const readers = await briefingQueries.listReaders(deps.db, null, mostReaders);
	const weeks = readers.map(({ timeZone }) => weekReached(timeZone ?? usualZone, deps.now()));
	const served = await briefingQueries.listServed(
		deps.db,
		readers.map(({ id }) => id),
		[...weeks].sort()[0] ?? "",
	);
	let written = 0;
	const failures: unknown[] = [];
	for (const [index, reader] of readers.entries()) {
		const weekOn = weeks[index] as string;
		if (served.has(`${reader.id} ${weekOn}`)) continue;
		const isWritten = await inTransaction(deps.db, (trx) => write(trx, deps, reader, weekOn)).catch(
			(error: unknown) => {
				failures.push(error);
				return false;
			},
		);
		if (isWritten) written++;
	}
	if (failures.length > 0) throw new AggregateError(failures, `${failures.length} briefings failed: ${failures[0]}`);
	return written;
}

async function write(trx: Tx, deps: Deps, line: ReaderLine, weekOn: string): Promise<boolean> {
	const reader = await briefingCommands.lockReader(trx, line.id);
	if (!reader) return false;
	const now = deps.now();
	const { ownLate, ...counts } = await countsOf(trx, reader, now);
	await briefingCommands.insertWeek(trx, {
		...counts,
		id: newId(),
		officeId: reader.officeId,
		coversAll: reader.coversAll,
		weekOn,
		takenAt: now.toISOString(),
		ownLate: ownLate.count,
	});
	// What stands there may be another process's, or Monday's.
	const week = await briefingQueries.findWeek(trx, reader, weekOn);
	if (!week) throw new Error(`The figures of ${weekOn} are not there.`);
	const linkId = newId();
	const expiresAt = linkExpiry(now);
	const isFirst = await briefingCommands.insertLink(trx, {
		id: linkId,
		readerId: reader.id,
		briefingId: week.id,
		linkHash: briefingLinkHash(deps, linkId),
		issuedAt: now.toISOString(),
		expiresAt,
		revokedAt: null,
		handedOverAt: null,
	});
	if (!isFirst) return false;
	if (reader.email) {
		const before = (await briefingQueries.findWeekBefore(trx, week)) ?? null;
		const timeZone = line.timeZone ?? usualZone;
		await enqueueLetters(trx, deps, [
			{
				...briefingLetter(deps, {
					...{ reader, officeName: line.officeName, timeZone, week, before, linkId, expiresAt },
					// Whoever is added later reads Monday's count: no more are named than it says.
					late: ownLate.promises.slice(0, week.ownLate),
				}),
				language: reader.language,
				to: { name: reader.name, address: reader.email },
				about: {},
				dedupeKey: `monday-briefing:${reader.id}:${weekOn}`,
				isFictional: reader.isFictional === 1,
			},
		]);
	}
	return true;
}

/** The figures of a reader's offices as they are now. */
async function countsOf(trx: Tx, reader: { officeId: string; coversAll: 0 | 1 }, now: Date) {
	const isAll = reader.coversAll === 1;
	const below = await officeQueries.listBelow(trx, [reader.officeId]);
	const { key, ownLate } = await nationalFigures(trx, {
		within: { officeIds: isAll ? null : (below.get(reader.officeId) ?? []), eventIds: [] },
		reach: isAll ? null : reachOfOffices(await officeQueries.listByIds(trx, [reader.officeId])),
		own: { officeId: reader.officeId, email: "" },
		now,
		promises: promisesNamed,
	});
	return {
		held: key.held,
		confirmed: key.confirmed,
		attended: key.attended,
		promisesTotal: key.promises.total,
		promisesKept: key.promises.kept,
		promisesLate: key.promises.late,
		cooperativesTotal: key.cooperatives.total,
		cooperativesCertified: key.cooperatives.certified,
		ownLate,
	};
}
