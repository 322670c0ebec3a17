const day = 86_400_000;

/** How long a worker has a batch to itself without a sign of life, in milliseconds. */
export const batchLease = 30_000;

/** How often a batch is taken up before it is given up. */
export const mostAttempts = 5;

/** People of one portion: a worker notes its progress and lets the process do other work after each. */
export const batchPortion = 20;

/** How many days a finished file is kept. */
export const batchDays = 3;

/** Most people of one batch. */
export const batchLimit = 5_000;

/** When the file of a batch is removed, as a UTC instant. */
export function expiresAt(batch: { createdAt: string }): string {
	return new Date(Date.parse(batch.createdAt) + batchDays * day).toISOString();
}

/** What a batch is at the moment. */
export function batchState(batch: {
	createdAt: string;
	finishedAt: string | null;
	failedAt: string | null;
}): "making" | "finished" | "failed" {
	if (batch.finishedAt !== null) return "finished";
	return batch.failedAt !== null ? "failed" : "making";
}
