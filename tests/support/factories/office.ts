import type { Role } from "#app/domain/accounts/types";
import type { Actor, Deps } from "#app/domain/deps";
import { fold } from "#app/domain/text";
import { inTransaction, newId, type Tx } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as officeCommands from "#db/commands/offices";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as officeQueries from "#db/queries/offices";

/** The top of the house, which reaches every office; made where there is none. */
export async function topOf(trx: Tx, createdAt: string): Promise<string> {
	const top = await officeQueries.findTop(trx);
	if (top) return top.id;
	const id = newId();
	await officeCommands.insertOffice(trx, { id, name: "Kementerian Contoh", parentId: null, createdAt });
	return id;
}

/** An office of the house, below its top unless said. */
export async function createOffice(
	deps: Deps,
	name = "Dinas Ketenagakerjaan Kota Contoh",
	region: { parentId?: string; provinceCode?: string | null; regencyCode?: string | null } = {},
): Promise<{ id: string; name: string }> {
	const id = newId();
	const createdAt = deps.now().toISOString();
	await inTransaction(deps.db, async (trx) => {
		const parentId = await topOf(trx, createdAt);
		await officeCommands.insertOffice(trx, { id, name, parentId, ...region, createdAt });
	});
	return { id, name };
}

/**
 * Somebody with an account at an office, as an actor, with a role there; admins are admins of the whole house.
 */
export async function createStaff(
	deps: Deps,
	officeId: string,
	role: Role = "organiser",
): Promise<Actor & { id: string }> {
	const id = newId();
	const [name, email] = ["Rina Contoh", `rina-${id}@dinas.example`];
	const createdAt = deps.now().toISOString();
	await inTransaction(deps.db, async (trx) => {
		await accountCommands.insertUser(trx, { id, officeId, name, email, emailFolded: fold(email), createdAt });
		await hold(trx, id, role, { officeId: role === "admin" ? await topOf(trx, createdAt) : officeId }, createdAt);
	});
	return { kind: "user", id, name, requestId: null };
}

/** Gives an account a role at an office or for one event. */
export async function hold(
	trx: Tx,
	userId: string,
	role: Role,
	at: { officeId: string } | { eventId: string },
	grantedAt: string,
): Promise<void> {
	const place = { officeId: "officeId" in at ? at.officeId : null, eventId: "eventId" in at ? at.eventId : null };
	await roleGrantCommands.insert(trx, { id: newId(), userId, role, ...place, grantedAt, grantedById: null });
}
