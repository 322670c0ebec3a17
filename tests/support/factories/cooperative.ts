import { registerCooperative } from "#app/domain/cooperatives/register-cooperative";
import { type ProfileInput, profileSchema } from "#app/domain/cooperatives/schema";
import type { CooperativeStage } from "#app/domain/cooperatives/types";
import type { Deps } from "#app/domain/deps";
import { fold } from "#app/domain/text";
import { inTransaction, newId } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as organisationCommands from "#db/commands/organisations";
import * as cooperativeQueries from "#db/queries/cooperatives";
import type { CooperativeUpdate } from "#db/tables/cooperatives";
import { createOffice } from "./office";

/** An organisation of a kind in a regency. */
export async function createOrganisation(
	deps: Deps,
	{
		name = "Koperasi Karyawan Maju Bersama (rekaan)",
		regencyCode = "36.71" as string | null,
		kind = "cooperative" as const,
	},
): Promise<string> {
	const id = newId();
	const createdAt = deps.now().toISOString();
	await inTransaction(deps.db, (trx) =>
		organisationCommands.insert(trx, {
			id,
			kind,
			name,
			nameFolded: fold(name),
			regencyCode,
			isFictional: 0,
			createdAt,
		}),
	);
	return id;
}

/** An office that stands for a region. */
export async function createRegionalOffice(
	deps: Deps,
	name: string,
	{ provinceCode, regencyCode = null }: { provinceCode: string; regencyCode?: string | null },
): Promise<string> {
	return (await createOffice(deps, name, { provinceCode, regencyCode })).id;
}

/** A cooperative whose way is open, with columns as they are wanted. */
export async function createCooperative(
	deps: Deps,
	{ name, regencyCode = "36.71", ...columns }: CooperativeUpdate & { name?: string; regencyCode?: string | null } = {},
): Promise<string> {
	const id = await createOrganisation(deps, { ...(name ? { name } : {}), regencyCode });
	const opened = await registerCooperative(deps, id);
	if (!opened.ok) throw new Error(`The cooperative cannot be opened: ${opened.reason}`);
	if (Object.keys(columns).length > 0) {
		await inTransaction(deps.db, (trx) => cooperativeCommands.update(trx, id, columns));
	}
	return id;
}

/** The row as it is now. */
export async function findCooperative({ db }: Pick<Deps, "db">, id: string) {
	const cooperative = await cooperativeQueries.findById(db, id);
	if (!cooperative) throw new Error(`There is no cooperative ${id}.`);
	return cooperative;
}

/** The profile form with nothing filled in but what is wanted. */
export function profileForm(overrides: Record<string, unknown> = {}): ProfileInput {
	return profileSchema.parse({ version: "1", language: "id", ...overrides });
}

/** A move as its form gives it. */
export function move(before: CooperativeStage, after: CooperativeStage, overrides: Record<string, unknown> = {}) {
	return {
		before,
		after,
		happenedOn: "2026-11-02",
		note: "",
		confirmedBy: "",
		evidenceNo: "",
		nik: null,
		certificateNo: null,
		certificateIssuedOn: null,
		certificateValidUntil: null,
		...overrides,
	};
}
