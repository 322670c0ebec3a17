import type { Tx } from "../client";
import type { NewConsent, NewRegistration, Registration, RegistrationUpdate } from "../tables/registrations";

/**
 * Writes a new registration. Undefined when a unique index refuses it: the same person is already registered, or the
 * code or form key is taken.
 */
export function insert(trx: Tx, row: NewRegistration): Promise<Registration | undefined> {
	return trx
		.insertInto("registrations")
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.returningAll()
		.executeTakeFirst();
}

/** Changes columns of one registration and returns it as it is now. */
export function update(trx: Tx, id: string, fields: RegistrationUpdate): Promise<Registration> {
	return trx.updateTable("registrations").set(fields).where("id", "=", id).returningAll().executeTakeFirstOrThrow();
}

/** Changes the same columns of several registrations of one event. */
export async function updateMany(trx: Tx, ids: readonly string[], fields: RegistrationUpdate): Promise<void> {
	const portion = 500;
	for (let at = 0; at < ids.length; at += portion)
		await trx
			.updateTable("registrations")
			.set(fields)
			.where("id", "in", ids.slice(at, at + portion))
			.execute();
}

/** Writes the answers to the party's own questions, by question id. */
export async function insertAnswers(trx: Tx, registrationId: string, answers: Record<string, string>): Promise<void> {
	const rows = Object.entries(answers).map(([question, answer]) => ({ registrationId, question, answer }));
	if (rows.length > 0) await trx.insertInto("registrationAnswers").values(rows).execute();
}

/** Writes what the person agreed to. */
export async function insertConsents(trx: Tx, rows: readonly NewConsent[]): Promise<void> {
	if (rows.length > 0)
		await trx
			.insertInto("consents")
			.values([...rows])
			.execute();
}

/** Forgets the access needs of everyone at events that ended before `before` (ISO instant); returns how many. */
export async function eraseAccessNeeds(trx: Tx, before: string): Promise<number> {
	const result = await trx
		.updateTable("registrations")
		.set({ accessNeeds: null })
		.where("accessNeeds", "is not", null)
		.where("eventId", "in", (eb) => eb.selectFrom("events").select("id").where("endsAt", "<", before))
		.executeTakeFirst();
	return Number(result.numUpdatedRows);
}
