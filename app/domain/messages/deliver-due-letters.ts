import { inTransaction } from "#db/client";
import * as calendarEntryCommands from "#db/commands/calendar-entries";
import * as letterCommands from "#db/commands/letters";
import * as letterQueries from "#db/queries/letters";
import type { Letter, LetterBody } from "#db/tables/messages";
import type { Deps } from "../deps";
import type { LetterTransport, SendResult, StoredLetter } from "./letter-transport";
import { retryDelay } from "./retry";

/** Longer than the transport tries one letter before it gives up. */
const lease = 5 * 60_000;
/** A letter whose connection broke waits this long, so that one that breaks connections does not stop the others. */
const afterLostConnection = 30_000;
/** How many letters are under way at once. */
const atOnce = 5;

/** What one round did: letters taken up, how each ended, and whether the mail server could be reached. */
export interface Round {
	claimed: number;
	sent: number;
	failed: number;
	putOff: number;
	connectionLost: boolean;
}

/**
 * Hands over up to `limit` due letters and notes what came of each. Any number of workers may do so at once, each under
 * a name of its own: a letter belongs to one of them for five minutes. A worker that dies between handing over and
 * noting it leaves the letter to the next one, which sends the same bytes under the same Message-ID.
 */
export async function deliverDueLetters(
	deps: Pick<Deps, "db" | "now">,
	transport: LetterTransport,
	owner: string,
	limit: number,
): Promise<Round> {
	const letters = await claim(deps, owner, limit);
	const round: Round = { claimed: letters.length, sent: 0, failed: 0, putOff: 0, connectionLost: false };
	const waiting = letters.values();
	const oneAfterTheOther = async () => {
		for (const { letter, body } of waiting) {
			const result = await handOver(transport, letter, body);
			const noted = await note(deps, letter, result);
			if (!result.ok && result.kind === "connection") round.connectionLost = true;
			if (noted === "sent") round.sent++;
			else if (noted === "failed") round.failed++;
			else round.putOff++;
		}
	};
	await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther));
	return round;
}

interface Claimed {
	letter: Letter;
	body: LetterBody | undefined;
}

function claim({ db, now }: Pick<Deps, "db" | "now">, owner: string, limit: number): Promise<Claimed[]> {
	const at = now();
	return inTransaction(db, async (trx) => {
		await letterCommands.cancelExpired(trx, at.toISOString());
		const letters = await letterCommands.claimDue(trx, {
			owner,
			now: at.toISOString(),
			leaseUntil: new Date(at.getTime() + lease).toISOString(),
			limit,
		});
		// From here on the invitation may arrive: only a CANCEL takes it back.
		const streams = letters.flatMap((letter) => letter.streamKey ?? []);
		await calendarEntryCommands.markHandedOver(trx, streams);
		const bodies = await letterQueries.listBodies(
			trx,
			letters.map((letter) => letter.id),
		);
		return letters.map((letter) => ({ letter, body: bodies.get(letter.id) }));
	});
}

async function handOver(transport: LetterTransport, letter: Letter, body: LetterBody | undefined): Promise<SendResult> {
	if (!body) return { ok: false, kind: "permanent", code: null, message: "the words of this letter were deleted" };
	// A letter that cannot even be put together says so in the outbox and does not hold up the others.
	return transport.send(storedLetter(letter, body)).catch((error: Error) => ({
		ok: false,
		kind: "transient",
		code: null,
		message: error.message,
	}));
}

function storedLetter(letter: Letter, body: LetterBody): StoredLetter {
	return {
		id: letter.id,
		messageId: letter.messageId,
		date: letter.createdAt,
		from: JSON.parse(body.sender),
		to: { name: letter.toName, address: letter.toAddress },
		replyTo: body.replyTo ? JSON.parse(body.replyTo) : null,
		subject: letter.subject,
		text: body.text,
		html: body.html,
		language: body.language,
		ics: body.ics ? { method: body.icsMethod as "REQUEST" | "CANCEL", content: body.ics } : null,
		references: body.inReplyTo ? [body.inReplyTo] : [],
	};
}

async function note(
	{ db, now }: Pick<Deps, "db" | "now">,
	letter: Letter,
	result: SendResult,
): Promise<Letter["status"]> {
	const at = now();
	const outcome = outcomeOf(letter, result, at);
	await inTransaction(db, (trx) => letterCommands.finish(trx, letter, outcome));
	return outcome.status;
}

function outcomeOf(letter: Letter, result: SendResult, at: Date): letterCommands.Outcome {
	if (result.ok)
		return { status: "sent", attempts: letter.attempts, lastCode: null, lastError: null, sentAt: at.toISOString() };
	const { code: lastCode, message: lastError, kind } = result;
	const from = (attempts: number, delay: number) => ({
		status: "pending" as const,
		attempts,
		lastCode,
		lastError,
		sentAt: null,
		notBefore: new Date(at.getTime() + delay).toISOString(),
	});
	if (kind === "connection") return from(letter.attempts - 1, afterLostConnection);
	const delay = kind === "transient" ? retryDelay(letter.attempts, Math.random()) : null;
	if (delay !== null) return from(letter.attempts, delay);
	return { status: "failed", attempts: letter.attempts, lastCode, lastError, sentAt: null };
}
