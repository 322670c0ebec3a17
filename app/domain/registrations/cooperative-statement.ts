import { newId, type Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import type { Registration } from "#db/tables/registrations";
import { openTrack } from "../cooperatives/open-track";
import type { Deps } from "../deps";

/**
 * Notes what a participant says about their cooperative: where it is, its NIK, the last book year it reported and what
 * it lacks. It is their statement, not a fact; the cooperative's way to its certificate opens with it, and takes nothing
 * over from it. Without any answer nothing is stated.
 */
export async function stateCooperative(
	trx: Tx,
	deps: Pick<Deps, "now" | "actor" | "links">,
	{ id: registrationId, category, organisationId, language }: Registration,
	answers: Readonly<Record<string, string>>,
): Promise<void> {
	if (category !== "cooperative" || !organisationId) return;
	const { company, nik_koperasi: nikKoperasi, rat_year: ratYear, missing } = answers;
	if (!company && !nikKoperasi && !ratYear && !missing) return;
	await registrationCommands.saveStatement(trx, {
		id: newId(),
		organisationId,
		registrationId,
		statedAt: deps.now().toISOString(),
		company: company ?? null,
		nikKoperasi: nikKoperasi ?? null,
		ratYear: ratYear ?? null,
		missing: missing ?? "[]",
	});
	await openTrack(trx, deps, organisationId, language);
}
