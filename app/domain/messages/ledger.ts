import type { Deps } from "../deps";
import { type HandedOver, noteResults } from "./note-results";
import { isWrongAddress, statusCodeIn } from "./refusal";
import type { Round } from "./round";

/** Milliseconds in which results gather for one transaction: each one ends with a write to the disk. */
const gathering = 8;

/**
 * Notes results as they come in, those of a moment in one transaction, and adds them up in `round`. `note` ends when the
 * result is written.
 */
export function openLedger(deps: Pick<Deps, "db" | "now">, round: Round) {
	let last: Promise<void> = Promise.resolve();
	let next: { page: HandedOver[]; written: Promise<void> } | null = null;

	const write = async (page: readonly HandedOver[]) => {
		const { statuses, stoppedLanes } = await noteResults(deps, page);
		for (const status of statuses) {
			if (status === "sent") round.sent++;
			else if (status === "failed") round.failed++;
			else round.putOff++;
		}
		round.stoppedLanes.push(...stoppedLanes);
	};

	return {
		note(one: HandedOver): Promise<void> {
			addUp(round, one);
			if (!next) {
				const page: HandedOver[] = [];
				const written = Promise.all([last, gathered()]).then(() => {
					next = null;
					return write(page);
				});
				next = { page, written };
				last = written.catch(() => {});
			}
			next.page.push(one);
			return next.written;
		},
	};
}

function gathered(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, gathering));
}

function addUp(round: Round, { result }: HandedOver): void {
	if (result === null) round.givenBack++;
	if (result === null || result.ok) return;
	if (result.kind === "connection") round.connectionLost ??= result.message;
	if (result.kind === "permanent" && !isWrongAddress(statusCodeIn(result.message))) round.refusals.push(result.message);
}
