import type { Deps } from "../deps";
import { checkIn } from "./check-in";
import type { DeskPlace } from "./desk-work";
import { letSubstituteIn } from "./let-substitute-in";
import { registerWalkIn } from "./register-walk-in";
import type { DeskAct, DeskActResult } from "./types";
import { undoDeskAct } from "./undo-desk-act";

/** A difference that is no more than the way of the request is left alone: the desk's time stays as it was. */
const tolerance = 90_000;

/**
 * Does what a desk sends, in its order, each act in a transaction of its own: what was committed before a connection broke
 * is answered again at the next try. A desk whose clock is wrong has its times put right by how far `sentAt` is off; no
 * act lies in the future.
 */
export async function takeDeskActs(
	deps: Deps,
	eventId: string,
	{ acts, sentAt }: { acts: readonly DeskAct[]; sentAt: string },
	place: DeskPlace,
): Promise<DeskActResult[]> {
	const now = deps.now().getTime();
	const off = now - Date.parse(sentAt);
	const results: DeskActResult[] = [];
	for (const act of acts) {
		const at = Date.parse(act.at) + (Math.abs(off) > tolerance ? off : 0);
		results.push(await doOne(deps, eventId, { ...act, at: new Date(Math.min(at, now)).toISOString() }, place));
	}
	return results;
}

function doOne(deps: Deps, eventId: string, act: DeskAct, place: DeskPlace): Promise<DeskActResult> {
	switch (act.kind) {
		case "check_in":
			return checkIn(deps, eventId, act, place);
		case "walk_in":
			return registerWalkIn(deps, eventId, act, place);
		case "substitute":
			return letSubstituteIn(deps, eventId, act, place);
		case "undo":
			return undoDeskAct(deps, eventId, act, place);
	}
}
