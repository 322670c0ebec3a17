import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { personKey, searchText } from "../registrations/identity";
import type { ReviewedRow } from "./reviewed-rows";

/** What a registration was before a list filled it in. */
export type StateBefore = Pick<
	Registration,
	"phone" | "email" | "emailFolded" | "position" | "searchFolded" | "updatedAt"
>;

/**
 * Gives a registration the number, address and post it lacks, from a line and those merged with it; nothing that is there
 * is changed. Returns the state before as JSON, null when there was nothing to fill.
 */
export async function fillGaps(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	row: ReviewedRow,
	merged: readonly ReviewedRow[],
): Promise<string | null> {
	const before = row.registered && (await registrationQueries.findById(trx, row.registered.id));
	if (!before) return null;
	const said = (field: "phone" | "email" | "position") =>
		before[field] ?? [row, ...merged].map(({ person }) => person[field]).find((value) => value !== null) ?? null;
	const after = { ...before, phone: said("phone"), email: said("email"), position: said("position") };
	const filled = (["phone", "email", "position"] as const).filter((field) => after[field] !== before[field]);
	if (filled.length === 0) return null;
	const key = personKey(after);
	const gained = {
		nameFolded: key.nameFolded,
		emailFolded: before.email === null ? key.emailFolded : null,
		phone: before.phone === null ? key.phone : null,
	};
	// Somebody else of this name may hold the number or address: then the two are for people to tell apart.
	const other = await registrationQueries.findLivingPerson(trx, event.id, gained);
	if (other && other.id !== before.id) return null;
	await registrationCommands.update(trx, before.id, {
		phone: after.phone,
		email: after.email,
		emailFolded: key.emailFolded,
		position: after.position,
		searchFolded: searchText(after),
		updatedAt: deps.now().toISOString(),
	});
	await record(trx, deps, {
		action: "registration.filled-in",
		subjectId: before.id,
		eventId: event.id,
		officeId: event.officeId,
		after: { fields: filled },
	});
	const { phone, email, emailFolded, position, searchFolded, updatedAt } = before;
	const state: StateBefore = { phone, email, emailFolded, position, searchFolded, updatedAt };
	return JSON.stringify(state);
}
