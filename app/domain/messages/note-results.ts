import { inTransaction, newId, type Tx } from "#db/client";
import * as letterCommands from "#db/commands/letters";
import type { Letter } from "#db/tables/messages";
import type { Deps } from "../deps";
import { callInstead, isOffer, type WholeLetter } from "./call-instead";
import type { SendResult } from "./letter-transport";
import { attemptResult, outcomeOf } from "./outcomes";
import { isWrongAddress, statusCodeIn } from "./refusal";
import { stopLanes } from "./stop-lanes";
import { suppressAddress } from "./suppress-address";

/** A letter that was taken up, and what came of handing it over; null when it was not tried after all. */
export interface HandedOver extends WholeLetter {
	result: SendResult | null;
}

type Tried = HandedOver & { result: SendResult };

/** What was written: the new statuses of letters that were tried, and the lanes that stopped because of them. */
export interface Noted {
	statuses: Letter["status"][];
	stoppedLanes: number[];
}

/**
 * Writes what became of letters of one claim, with every attempt. An address that does not exist is noted, so that
 * nothing else is sent there. What a worker that was thought dead comes back with changes nothing.
 */
export async function noteResults(deps: Pick<Deps, "db" | "now">, handedOver: readonly HandedOver[]): Promise<Noted> {
	const at = deps.now();
	return inTransaction(deps.db, async (trx) => {
		const untried = handedOver.filter(({ result }) => result === null);
		await letterCommands.giveBack(
			trx,
			untried.map(({ letter }) => letter),
		);
		const tried = handedOver.filter((one): one is Tried => one.result !== null);
		const taken = tried.flatMap(({ letter, result }) => (result.ok ? [letter] : []));
		const ours = new Set(await letterCommands.finishSent(trx, taken, at.toISOString()));
		const statuses: Letter["status"][] = [];
		for (const one of tried) {
			const status = one.result.ok ? "sent" : await noteRefusal(trx, deps, one, at);
			if (status !== null) ours.add(one.letter.id);
			statuses.push(status ?? one.letter.status);
		}
		const written = tried.filter(({ letter }) => ours.has(letter.id));
		await letterCommands.insertAttempts(
			trx,
			written.map((one) => attemptOf(one, at.toISOString())),
		);
		const refused = written.filter(({ result }) => !result.ok && result.kind === "permanent");
		const lanes = new Set(refused.map(({ letter }) => letter.lane));
		return { statuses, stoppedLanes: await stopLanes(trx, [...lanes], at.toISOString()) };
	});
}

/** The letter's new status; null when it is no longer this worker's. */
async function noteRefusal(trx: Tx, deps: Pick<Deps, "now">, { letter, body, result }: Tried, at: Date) {
	if (result.ok) return null;
	const outcome = outcomeOf(letter, result, at, Math.random());
	if (!(await letterCommands.finish(trx, letter, outcome))) return null;
	const statusCode = result.kind === "permanent" ? statusCodeIn(result.message) : null;
	if (isWrongAddress(statusCode)) await suppressAddress(trx, deps, letter, { reason: "refused", statusCode });
	else if (outcome.status === "failed" && isOffer(letter)) await callInstead(trx, [{ letter, body }], at.toISOString());
	return outcome.status;
}

function attemptOf({ letter, result }: Tried, at: string) {
	const [code, answer] = result.ok ? [250, result.response] : [result.code, result.message];
	return { id: newId(), letterId: letter.id, lane: letter.lane, at, result: attemptResult(result), code, answer };
}
