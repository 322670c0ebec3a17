import { newId, type Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as statementQueries from "#db/queries/cooperative-statements";
import type { Registration } from "#db/tables/registrations";
import { openTrack } from "../cooperatives/open-track";
import type { Deps } from "../deps";

/**
 * Notes what a participant says about their cooperative: where it is, its NIK, the last book years it held and reported
 * a meeting of, and what it lacks. It is their statement, not a fact; the cooperative's way to its certificate opens
 * with it, and takes nothing over from it. The same said again keeps its day; what is taken back stands empty. Without
 * any answer nothing is stated.
 */
export async function stateCooperative(
	trx: Tx,
	deps: Pick<Deps, "now" | "actor" | "links">,
	{ id: registrationId, category, organisationId, language }: Registration,
	answers: Readonly<Record<string, string>>,
): Promise<void> {
	if (category !== "cooperative" || !organisationId) return;
	const stated = {
		organisationId,
		company: answers.company ?? null,
		nikKoperasi: answers.nik_koperasi ?? null,
		ratYear: answers.rat_year ?? null,
		meetingHeldYear: answers.rat_held_year ?? null,
		missing: answers.missing ?? "[]",
	};
	const before = await statementQueries.findByRegistration(trx, registrationId);
	const kept = before ?? {
		...stated,
		company: null,
		nikKoperasi: null,
		ratYear: null,
		meetingHeldYear: null,
		missing: "[]",
	};
	const columns = Object.keys(stated) as (keyof typeof stated)[];
	if (columns.every((column) => kept[column] === stated[column])) return;
	await registrationCommands.saveStatement(trx, {
		id: newId(),
		registrationId,
		statedAt: deps.now().toISOString(),
		...stated,
	});
	await openTrack(trx, deps, organisationId, language);
}
