import { type ExpressionBuilder, sql } from "kysely";
import { isPostgres, type Tx } from "../client";
import type { Database } from "../database";
import type { Letter, LetterAttempt, LetterBody, NewLetter } from "../tables/messages";

/** Queues letters with what was frozen of them. Returns the ids of those whose `dedupeKey` was not there yet. */
export async function insertMany(
	trx: Tx,
	letters: readonly { letter: NewLetter; body: LetterBody }[],
): Promise<Set<string>> {
	if (letters.length === 0) return new Set();
	const rows = await trx
		.insertInto("letters")
		.values(letters.map(({ letter }) => letter))
		.onConflict((conflict) => conflict.column("dedupeKey").doNothing())
		.returning("id")
		.execute();
	const inserted = new Set(rows.map((row) => row.id));
	const bodies = letters.map(({ body }) => body).filter((body) => inserted.has(body.letterId));
	if (bodies.length > 0) await trx.insertInto("letterBodies").values(bodies).execute();
	return inserted;
}

/**
 * Withdraws the letters of these calendar streams that are not with a worker, except those with one of `keepKeys`.
 * Returns what was withdrawn. A letter a worker holds is left alone: it may be on its way.
 */
export function supersedeStreams(
	trx: Tx,
	streamKeys: readonly string[],
	keepKeys: readonly string[],
): Promise<Pick<Letter, "template" | "registrationId" | "speakerId" | "streamKey">[]> {
	if (streamKeys.length === 0) return Promise.resolve([]);
	return trx
		.updateTable("letters")
		.set({ status: "superseded" })
		.where("streamKey", "in", [...streamKeys])
		.where("status", "=", "pending")
		.$if(keepKeys.length > 0, (query) => query.where("dedupeKey", "not in", [...keepKeys]))
		.returning(["template", "registrationId", "speakerId", "streamKey"])
		.execute();
}

/**
 * Withdraws letters of these templates that were queued about these registrations since an instant and are not with a
 * worker; a calendar's CANCEL is left alone.
 */
export async function withdrawSince(
	trx: Tx,
	registrationIds: readonly string[],
	templates: readonly string[],
	since: string,
): Promise<void> {
	if (registrationIds.length === 0) return;
	await trx
		.updateTable("letters")
		.set({ status: "superseded" })
		.where("registrationId", "in", [...registrationIds])
		.where("template", "in", [...templates])
		.where("createdAt", ">=", since)
		.where("status", "=", "pending")
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("letterBodies")
						.select("letterId")
						.whereRef("letterBodies.letterId", "=", "letters.id")
						.where("letterBodies.icsMethod", "=", "CANCEL"),
				),
			),
		)
		.execute();
}

/** Written out rather than bound: SQLite uses an index over part of a table only where it sees the condition. */
const [waiting, underWay] = [sql.lit("pending" as const), sql.lit("sending" as const)];

/** Puts letters whose worker died back into the queue, tried or not: they may have been on their way. */
export async function releaseAbandoned(trx: Tx, now: string): Promise<void> {
	await trx
		.updateTable("letters")
		.set({ status: "pending", leaseOwner: null, leaseUntil: null })
		.where("status", "=", underWay)
		.where("leaseUntil", "<", now)
		.execute();
}

/** Withdraws waiting letters whose time is over. */
export async function cancelExpired(trx: Tx, now: string): Promise<void> {
	await trx
		.updateTable("letters")
		.set({ status: "cancelled" })
		.where("status", "=", waiting)
		.where("expiresAt", "<=", now)
		.execute();
}

/**
 * Gives up to `limit` due letters of one lane to one worker until `leaseUntil`, the longest due first. A letter waits
 * while an earlier one of its calendar stream is unfinished, and while letters of its event are paused, unless it lets
 * somebody sign in. Letters another worker is just taking are passed over.
 */
export async function claimDue(
	trx: Tx,
	claim: { owner: string; now: string; leaseUntil: string; limit: number; lane: number },
): Promise<Letter[]> {
	const { owner, now, leaseUntil, limit, lane } = claim;
	const claimed = await trx
		.with("due", (cte) => {
			const query = cte
				.selectFrom("letters as o")
				.select("o.id")
				.where("o.status", "=", waiting)
				.where("o.lane", "=", lane)
				.where("o.notBefore", "<=", now)
				// Asked for each letter by itself: a join may be planned over all that wait, once for every letter.
				.where(({ eb, selectFrom }) =>
					eb(
						selectFrom("letters as p")
							.select("p.id")
							.whereRef("p.streamKey", "=", "o.streamKey")
							.whereRef("p.streamSeq", "<", "o.streamSeq")
							.where("p.status", "in", [waiting, underWay])
							.limit(1),
						"is",
						null,
					),
				)
				.where(({ eb, or, not, exists, selectFrom }) =>
					or([
						eb("o.lane", "=", 0),
						not(
							exists(
								selectFrom("events")
									.select("events.id")
									.whereRef("events.id", "=", "o.eventId")
									.where("events.lettersPausedAt", "is not", null),
							),
						),
					]),
				)
				.orderBy("o.notBefore")
				.orderBy("o.id")
				.limit(limit);
			return isPostgres(trx) ? query.forUpdate("o").skipLocked() : query;
		})
		.updateTable("letters")
		.set((eb) => ({
			status: "sending" as const,
			leaseOwner: owner,
			leaseUntil,
			attempts: eb("letters.attempts", "+", 1),
		}))
		.where("id", "in", (eb) => eb.selectFrom("due").select("due.id"))
		.returningAll()
		.execute();
	return claimed.sort((a, b) => a.notBefore.localeCompare(b.notBefore) || a.id.localeCompare(b.id));
}

/** The claim a result belongs to: after the lease went to somebody else, it changes nothing. */
export type Claim = Pick<Letter, "id" | "leaseOwner" | "leaseUntil">;

/** Letters of one claim that nobody else took over meanwhile. */
const stillHeld =
	({ leaseOwner, leaseUntil }: Claim, claims: readonly Claim[]) =>
	({ eb, and }: ExpressionBuilder<Database, "letters">) =>
		and([
			eb(
				"id",
				"in",
				claims.map(({ id }) => id),
			),
			eb("status", "=", "sending"),
			eb("leaseOwner", "=", leaseOwner),
			eb("leaseUntil", "=", leaseUntil),
		]);

/** What became of a letter; `notBefore` when it waits for another attempt. */
export type Outcome = Pick<Letter, "status" | "attempts" | "lastCode" | "lastError"> & { notBefore?: string };

/** Writes what became of a claimed letter that was not taken. False when the claim is no longer this worker's. */
export async function finish(trx: Tx, claim: Claim, outcome: Outcome): Promise<boolean> {
	const row = await trx
		.updateTable("letters")
		.set({ ...outcome, sentAt: null, leaseOwner: null, leaseUntil: null })
		.where(stillHeld(claim, [claim]))
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Notes that letters of one claim were taken. Returns the ids of those that are still this worker's. */
export async function finishSent(trx: Tx, claims: readonly Claim[], sentAt: string): Promise<string[]> {
	const [claim] = claims;
	if (!claim) return [];
	const rows = await trx
		.updateTable("letters")
		.set({ status: "sent", sentAt, lastCode: null, lastError: null, leaseOwner: null, leaseUntil: null })
		.where(stillHeld(claim, claims))
		.returning("id")
		.execute();
	return rows.map(({ id }) => id);
}

/** Puts claimed letters that were not tried back where they were. */
export async function giveBack(trx: Tx, claims: readonly Claim[]): Promise<void> {
	const [claim] = claims;
	if (!claim) return;
	await trx
		.updateTable("letters")
		.set((eb) => ({
			status: "pending" as const,
			attempts: eb("attempts", "-", 1),
			leaseOwner: null,
			leaseUntil: null,
		}))
		.where(stillHeld(claim, claims))
		.execute();
}

/** Keeps what attempts came to. */
export async function insertAttempts(trx: Tx, attempts: readonly LetterAttempt[]): Promise<void> {
	if (attempts.length === 0) return;
	await trx
		.insertInto("letterAttempts")
		.values([...attempts])
		.execute();
}

/**
 * Queues a failed letter again, with the same identity and bytes. False when it is not a failed one, its words are
 * gone, or a later message of its calendar stream exists: an older one never follows a newer one.
 */
export async function requeueFailed(trx: Tx, letterId: string, now: string): Promise<boolean> {
	const row = await trx
		.updateTable("letters")
		.set({ status: "pending", attempts: 0, notBefore: now, expiresAt: null })
		.where("id", "=", letterId)
		.where("status", "=", "failed")
		.where(({ exists, selectFrom }) =>
			exists(selectFrom("letterBodies").select("letterId").whereRef("letterBodies.letterId", "=", "letters.id")),
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("letters as later")
						.select("later.id")
						.whereRef("later.streamKey", "=", "letters.streamKey")
						.whereRef("later.streamSeq", ">", "letters.streamSeq"),
				),
			),
		)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Deletes the words of letters that are done: of secret ones at once, of the others when queued before an instant. */
export async function deleteBodies(trx: Tx, queuedBefore: string): Promise<void> {
	await trx
		.deleteFrom("letterBodies")
		.where("letterId", "in", (eb) =>
			eb
				.selectFrom("letters")
				.select("letters.id")
				.where("letters.status", "not in", ["pending", "sending"])
				.where(({ eb: or }) => or.or([or("letters.isSecret", "=", 1), or("letters.createdAt", "<", queuedBefore)])),
		)
		.execute();
}

/** Notes that a letter which had left came back; false when that was known. */
export async function markBounced(trx: Tx, id: string, at: string): Promise<boolean> {
	const row = await trx
		.updateTable("letters")
		.set({ bouncedAt: at })
		.where("id", "=", id)
		.where("bouncedAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}
