import { type Badge, badgesPdf } from "#app/documents/badges";
import { type CertificateHolder, certificatesPdf } from "#app/documents/certificate";
import { issueCertificates } from "#app/domain/certificates/issue-certificates";
import type { Deps } from "#app/domain/deps";
import { advanceBatch } from "#app/domain/papers/advance-batch";
import { claimBatch } from "#app/domain/papers/claim-batch";
import { failBatch } from "#app/domain/papers/fail-batch";
import { finishBatch } from "#app/domain/papers/finish-batch";
import { batchPortion } from "#app/domain/papers/rules";
import { printedName } from "#app/domain/registrations/rules";
import { ticketText } from "#app/domain/registrations/ticket";
import { messagesFor } from "#app/i18n/catalogue";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { PaperBatch } from "#db/tables/papers";
import { certificateFacts, holderOf } from "./certificate-paper.server";
import { officialFacts } from "./event-papers.server";

/** A worker that makes papers: its name for leases, and when it is to stop. */
interface PaperWorker {
	owner: string;
	signal: AbortSignal;
}

/** A batch that is no longer this worker's, or a worker that stops: the batch is left as it is for the next. */
class LeftToNext extends Error {}

/**
 * Makes the files of all batches that wait. Any number of workers may do so at once; what a worker that died has left
 * is gone on with. Returns how many were finished. Throws, after all others had their turn, when one could not be made.
 */
export async function makeDuePapers(deps: Deps, worker: PaperWorker): Promise<number> {
	const failures: unknown[] = [];
	let finished = 0;
	for (let batch = await claimBatch(deps, worker.owner); batch; batch = await claimBatch(deps, worker.owner)) {
		try {
			const bytes = await draw(deps, worker, batch);
			await finishBatch(deps, batch.id, { owner: worker.owner, bytes });
			finished++;
		} catch (error) {
			if (error instanceof LeftToNext) break;
			failures.push(error);
			await failBatch(deps, batch, worker.owner);
		}
	}
	if (failures.length > 0) throw new AggregateError(failures, `${failures.length} papers failed: ${failures[0]}`);
	return finished;
}

async function draw(deps: Deps, worker: PaperWorker, batch: PaperBatch): Promise<Buffer> {
	const event = await eventQueries.findById(deps.db, batch.eventId);
	if (!event) throw new Error(`There is no event ${batch.eventId}.`);
	if (batch.kind === "certificates") {
		const facts = await certificateFacts(deps.db, deps, event);
		return certificatesPdf({
			...facts,
			holders: portions(deps, worker, batch, (ids) => holders(deps, batch, event, ids)),
		});
	}
	const { paper } = await officialFacts(deps.db, deps, event);
	const badges = portions(deps, worker, batch, (ids) => badgesOf(deps, event, ids));
	return badgesPdf({ ...paper, event: event.title, badges });
}

/**
 * The people of a batch in portions. When the next portion is asked for, the one before it is drawn: that is noted, and
 * the process does other work. A worker that takes over draws again what lay in the memory of the one before, and counts
 * on from where that one stood.
 */
async function* portions<T>(
	deps: Deps,
	{ owner, signal }: PaperWorker,
	batch: PaperBatch,
	load: (ids: readonly string[]) => Promise<T[]>,
): AsyncGenerator<T[]> {
	const people: string[] = JSON.parse(batch.people);
	for (let from = 0; from < people.length; from += batchPortion) {
		yield await load(people.slice(from, from + batchPortion));
		const done = Math.max(batch.done, Math.min(from + batchPortion, people.length));
		const isOurs = await advanceBatch(deps, batch.id, { owner, done });
		await new Promise(setImmediate);
		if (!isOurs || signal.aborted) throw new LeftToNext();
	}
}

async function badgesOf(deps: Deps, event: EventRow, ids: readonly string[]): Promise<Badge[]> {
	const parties = messagesFor("id").registrations.categories;
	const people = new Map((await registrationQueries.listByIds(deps.db, event.id, ids)).map((one) => [one.id, one]));
	return ids
		.flatMap((id) => people.get(id) ?? [])
		.filter(({ status }) => status === "confirmed")
		.map((one) => ({
			name: printedName(one),
			organisation: one.organisationName,
			category: one.category,
			party: parties[one.category],
			ticket: ticketText(deps.links, one),
		}));
}

/** Issues what is not issued yet, in the name of who began the batch. Whoever did not earn one after all is left out. */
async function holders(
	deps: Deps,
	batch: PaperBatch,
	event: EventRow,
	ids: readonly string[],
): Promise<CertificateHolder[]> {
	const { createdById: id, createdByName: name } = batch;
	const actor = id ? ({ kind: "user", id, name, requestId: null } as const) : deps.actor;
	const issued = await issueCertificates({ ...deps, actor }, event.id, ids);
	const people = await registrationQueries.listByIds(deps.db, event.id, ids);
	return issued.flatMap((certificate) => {
		const person = people.find(({ id }) => id === certificate.registrationId);
		return person ? [holderOf(deps, certificate, person)] : [];
	});
}
