import { enqueueLetters } from "#app/domain/messages/enqueue-letters";
import type { OutgoingLetter } from "#app/domain/messages/outgoing-letter";
import { createDelivery, paceOf } from "#app/server/delivery.server";
import { type Db, inTransaction, newId } from "#db/client";
import * as letterCommands from "#db/commands/letters";
import * as letterQueries from "#db/queries/letters";
import { letterExample } from "#emails/messages";
import type { StoredLetter } from "#emails/stored-letter";
import { createSmtpTransport, type Transport } from "#emails/transport";
import { testDeps } from "#tests/support/deps";

/** What a measurement found: letters a second through the outbox and without it, round by round, and their ratio. */
export interface Throughput {
	bare: number[];
	outbox: number[];
	/** Of the quickest rounds: what else the machine does can only slow either. */
	ratio: number;
}

interface Setting {
	db: Db;
	/** Of a mail server in a process of its own, so that it does not share this one's time. */
	smtpUrl: string;
	rounds: number;
	/** Up to so many rounds while the ratio is below the goal. */
	goal?: { ratio: number; rounds: number };
	lettersPerRound: number;
}

/**
 * How fast letters leave through the outbox, beside the same letters handed straight to the same pooled transport. The two
 * take turns, so that whatever else the machine does falls on both.
 */
export async function measureLetters({ db, smtpUrl, rounds, goal, lettersPerRound }: Setting): Promise<Throughput> {
	const transport = createSmtpTransport(smtpUrl);
	const bare: number[] = [];
	const outbox: number[] = [];
	const ratio = () => Math.max(...outbox) / Math.max(...bare);
	const goesOn = (round: number) => round < rounds || (goal && round < goal.rounds && ratio() < goal.ratio);
	try {
		// Connections are opened and code is warm before anything counts.
		for (let round = -1; goesOn(round); round++) {
			const letters = await fill(db, `round ${round}`, lettersPerRound);
			const recorded = await recorder(db, transport);
			const [through, sent] = await recorded(lettersPerRound);
			const straight = await timed(() => handAll(transport, sent), letters);
			if (round < 0) continue;
			outbox.push(through);
			bare.push(straight);
		}
	} finally {
		await transport.close();
	}
	return { bare, outbox, ratio: ratio() };
}

/** Queues copies of one letter, each to somebody else: rendering it is no part of what is measured. */
async function fill(db: Db, name: string, count: number): Promise<number> {
	const deps = testDeps(db);
	const letter: OutgoingLetter = {
		...{ template: "registration-confirmed", facts: letterExample("registration-confirmed"), language: "id" },
		...{ to: { name: "Peserta", address: "p@peserta.test" }, about: {}, dedupeKey: name, isFictional: false },
		calendar: { ics: "x".repeat(2_000), method: "REQUEST", streamKey: name, streamSeq: 0 },
	};
	await inTransaction(db, async (trx) => {
		const [id = ""] = await enqueueLetters(trx, deps, [letter]);
		const row = await trx
			.selectFrom("letters")
			.selectAll()
			.where("id", "=", id ?? "")
			.executeTakeFirstOrThrow();
		const body = (await letterQueries.listBodies(trx, [row.id])).get(row.id);
		if (!body) throw new Error("the letter has no words");
		const copies = Array.from({ length: count - 1 }, (_, index) => {
			const own = { id: newId(), toDomain: `peserta${index % 50}.test`, streamKey: `${name} ${index}` };
			const addressed = { toAddress: `p${index}@${own.toDomain}`, messageId: `<${own.id}@rembuk.example>` };
			const copy = { ...row, ...own, ...addressed, dedupeKey: own.streamKey };
			return { letter: copy, body: { ...body, letterId: own.id } };
		});
		for (let from = 0; from < copies.length; from += 100)
			await letterCommands.insertMany(trx, copies.slice(from, from + 100));
	});
	return count;
}

/** Delivers as the worker does, two rounds at once, and keeps the letters for sending them again. */
async function recorder(db: Db, transport: Transport) {
	const sent: StoredLetter[] = [];
	const recording = {
		send(letter: StoredLetter) {
			sent.push(letter);
			return transport.send(letter);
		},
	};
	const delivery = createDelivery(testDeps(db), recording, "bench", paceOf({ mailPerSecond: null, mailPerDomain: 5 }));
	const untilDone = async () => {
		for (let more = true; more; ) more = (await delivery.round())?.more ?? false;
	};
	return async (count: number): Promise<[number, StoredLetter[]]> => {
		const speed = await timed(() => Promise.all([untilDone(), untilDone()]), count);
		if (sent.length !== count) throw new Error(`${sent.length} of ${count} letters left`);
		return [speed, sent];
	};
}

/** All at once: the pool alone decides how many are under way. */
async function handAll(transport: Transport, letters: readonly StoredLetter[]): Promise<void> {
	const results = await Promise.all(letters.map((letter) => transport.send(letter)));
	if (results.some(({ ok }) => !ok)) throw new Error("the mail server refused a letter");
}

/** Things a second. */
async function timed(work: () => Promise<unknown>, count: number): Promise<number> {
	const begun = performance.now();
	await work();
	return count / ((performance.now() - begun) / 1000);
}
