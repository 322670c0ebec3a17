import type { Role } from "#app/domain/accounts/types";
import type { Actor, Deps } from "#app/domain/deps";
import { fold } from "#app/domain/text";
import { inTransaction, newId } from "#db/client";
import * as accountCommands from "#db/commands/accounts";

/** An office of the house. */
export async function createOffice(
	deps: Deps,
	name = "Dinas Ketenagakerjaan Kota Contoh",
): Promise<{ id: string; name: string }> {
	const id = newId();
	await inTransaction(deps.db, (trx) =>
		accountCommands.insertOffice(trx, { id, name, createdAt: deps.now().toISOString() }),
	);
	return { id, name };
}

/** Somebody with an account in an office, as an actor. */
export async function createStaff(
	deps: Deps,
	officeId: string,
	role: Role = "organiser",
): Promise<Actor & { id: string }> {
	const id = newId();
	const [name, email] = ["Rina Contoh", `rina-${id}@dinas.example`];
	await inTransaction(deps.db, (trx) =>
		accountCommands.insertUser(trx, {
			id,
			officeId,
			name,
			email,
			emailFolded: fold(email),
			role,
			createdAt: deps.now().toISOString(),
		}),
	);
	return { kind: "user", id, name, requestId: null };
}
