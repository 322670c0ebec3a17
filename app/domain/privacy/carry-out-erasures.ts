import { inTransaction } from "#db/client";
import * as erasureCommands from "#db/commands/erasure";
import * as privacyRequestCommands from "#db/commands/privacy-requests";
import * as privacyRequestQueries from "#db/queries/privacy-requests";
import type { PrivacyRequest } from "#db/tables/privacy";
import { eraseAuditDetails } from "../audit/erase-audit-details";
import type { Deps } from "../deps";
import { erasePeople, erasePerson } from "./erase-people";
import { freePlaces } from "./free-places";
import { registrationsReached } from "./registrations-reached";
import { provesPerson } from "./rules";

const mostRequests = 50;
/** For letters that a dead mail server keeps from leaving, an erasure waits no longer than this. */
const longestWait = 24 * 3_600_000;

/**
 * Erases the people whose erasure was granted, each in a transaction of its own, once the letters about it have left: the
 * answer, and the withdrawal of calendar entries. Returns how many that were. Throws, after all others had their turn, when
 * some could not be erased.
 */
export async function carryOutErasures(deps: Deps): Promise<number> {
	let erased = 0;
	const failures: unknown[] = [];
	for (const request of await privacyRequestQueries.listErasable(deps.db, mostRequests)) {
		// One that cannot be carried out must not keep the others waiting.
		const done = await carryOut(deps, request).catch((error: unknown) => {
			failures.push(error);
			return false;
		});
		if (done) erased++;
	}
	if (failures.length > 0) throw new AggregateError(failures, `${failures.length} erasures failed: ${failures[0]}`);
	return erased;
}

/** One erasure; false while letters about it are still on their way. */
async function carryOut(deps: Deps, asked: PrivacyRequest): Promise<boolean> {
	// Whoever granted it began with this, and may have been cut off.
	await freePlaces(deps, asked);
	const { id } = asked;
	const files = await inTransaction(deps.db, async (trx) => {
		const request = await privacyRequestCommands.lock(trx, id);
		if (request?.state !== "fulfilled" || request.erasedAt !== null) return null;
		const registrations = await registrationsReached(trx, request);
		const ids = registrations.map((one) => one.id);
		const waited = deps.now().getTime() - Date.parse(request.decidedAt ?? "");
		if (waited < longestWait && (await erasureCommands.hasLettersUnderWay(trx, ids, id))) return null;
		const freed = provesPerson(request.way)
			? await erasePerson(trx, deps, registrations, { name: request.name, email: request.emailFolded })
			: await erasePeople(trx, deps, registrations);
		await erasureCommands.anonymiseRequest(trx, id, deps.now().toISOString());
		await eraseAuditDetails(trx, deps, { kind: "request", ids: [id] });
		return freed;
	});
	if (files === null) return false;
	for (const file of files) await deps.uploads.remove(file);
	return true;
}
