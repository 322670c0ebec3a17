import type { Letter, LetterBody } from "#db/tables/messages";
import type { Deps } from "../deps";
import type { WholeLetter } from "./call-instead";
import { claimLetters } from "./claim-letters";
import { laneScopes } from "./lanes";
import { openLedger } from "./ledger";
import type { LetterTransport, Pace, SendResult, StoredLetter } from "./letter-transport";
import { returnAddress } from "./return-address";
import { type Round, startRound } from "./round";

export interface Manner {
	/** When which letter may go; all at once when absent. */
	pace?: Pace;
	/** Once aborted, letters that are not on their way are put back. */
	signal?: AbortSignal;
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
	{ pace, signal }: Manner = {},
): Promise<Round> {
	const { letters, untried } = await claimLetters(deps, owner, limit);
	const round = startRound(letters.length + untried, untried);
	const ledger = openLedger(deps, round);
	const isOver = () => signal?.aborted || round.connectionLost !== null;
	await Promise.all(
		letters.map(async (one) => {
			const done = await pace?.turn(one.letter);
			try {
				await ledger.note({ ...one, result: isOver() ? null : await handOver(transport, one) });
			} finally {
				done?.();
			}
		}),
	);
	return round;
}

async function handOver(transport: LetterTransport, { letter, body }: WholeLetter): Promise<SendResult> {
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
	const from = JSON.parse(body.sender) as StoredLetter["from"];
	return {
		id: letter.id,
		messageId: letter.messageId,
		date: letter.createdAt,
		from,
		returnPath: returnAddress(from.address, letter.id),
		to: { name: letter.toName, address: letter.toAddress },
		replyTo: body.replyTo ? JSON.parse(body.replyTo) : null,
		subject: letter.subject,
		text: body.text,
		html: body.html,
		language: body.language,
		ics: body.ics ? { method: body.icsMethod as "REQUEST" | "CANCEL", content: body.ics } : null,
		references: body.inReplyTo ? [body.inReplyTo] : [],
		headers: { "Feedback-ID": feedbackId(letter), ...(body.headers ? JSON.parse(body.headers) : {}) },
	};
}

/** What a receiver's complaint statistics count by: the event, the kind of letter and its lane. */
function feedbackId({ eventId, template, lane }: Letter): string {
	return [eventId ?? "none", template, laneScopes[lane] ?? "bulk", "rembuk"].join(":");
}
