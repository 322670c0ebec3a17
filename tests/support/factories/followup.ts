import type { Deps } from "#app/domain/deps";
import { createFollowup } from "#app/domain/followups/create-followup";
import type { NewFollowupOptions } from "#app/domain/followups/new-followup";
import type { FollowupInput } from "#app/domain/followups/schema";
import * as followupQueries from "#db/queries/followups";
import type { Followup } from "#db/tables/followups";

/** What an organiser writes down of a promise. */
export function promise(overrides: Partial<FollowupInput> = {}): FollowupInput {
	return {
		title: "Melaporkan RAT tahun buku 2025 ke ODS",
		description: "",
		theme: "cooperatives",
		priority: "normal",
		sessionId: null,
		questionId: null,
		cooperativeId: null,
		helperName: "",
		helperCategory: null,
		organisationName: "Koperasi Karyawan Maju Bersama (rekaan)",
		ownerCategory: "cooperative",
		ownerName: "Siti Aminah",
		ownerEmail: "siti@koperasi.test",
		ownerPhone: null,
		dueOn: "2026-12-10",
		...overrides,
	};
}

/** A follow-up of an event, with its row. */
export async function createPromise(
	deps: Deps,
	eventId: string,
	overrides: Partial<FollowupInput> = {},
	options: NewFollowupOptions = {},
): Promise<Followup> {
	const created = await createFollowup(deps, eventId, promise(overrides), options);
	if (!created.ok) throw new Error(`The follow-up cannot be made: ${created.reason}`);
	return findFollowup(deps, created.id);
}

/** The row as it is now. */
export async function findFollowup({ db }: Pick<Deps, "db">, id: string): Promise<Followup> {
	const followup = await followupQueries.findById(db, id);
	if (!followup) throw new Error(`There is no follow-up ${id}.`);
	return followup;
}
