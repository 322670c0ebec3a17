import type { ReadDb } from "#db/client";
import * as deliveryQueries from "#db/queries/delivery";
import { laneScopes } from "./lanes";

/** The lanes whose letters leave. */
export async function openLanes(db: ReadDb): Promise<number[]> {
	const stopped = new Set((await deliveryQueries.listStopped(db)).map(({ scope }) => scope));
	return laneScopes.flatMap((scope, lane) => (stopped.has(scope) ? [] : [lane]));
}
