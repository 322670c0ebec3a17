import type { ConsentPurpose, ConsentWay } from "#app/domain/registrations/types";
import type { Tx } from "../client";
import type { NewCooperativeStatement } from "../tables/questions";
import type {
	NewConsent,
	NewRegistration,
	NewRegistrationAnswer,
	Registration,
	RegistrationUpdate,
} from "../tables/registrations";

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

/** Marks that somebody replied to the survey; the row's time of change stays as it is, which would tell when. */
export async function markReplied(trx: Tx, id: string): Promise<void> {
	await trx.updateTable("registrations").set({ hasReplied: 1 }).where("id", "=", id).execute();
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

/** Writes answers to questions, a newer one in place of the one before. */
export async function saveAnswers(trx: Tx, rows: readonly NewRegistrationAnswer[]): Promise<void> {
	if (rows.length === 0) return;
	await trx
		.insertInto("registrationAnswers")
		.values([...rows])
		.onConflict((conflict) =>
			conflict.columns(["registrationId", "question"]).doUpdateSet((eb) => ({
				answer: eb.ref("excluded.answer"),
				fileId: eb.ref("excluded.fileId"),
			})),
		)
		.execute();
}

/** Takes answers back. */
export async function deleteAnswers(trx: Tx, registrationId: string, questions: readonly string[]): Promise<void> {
	if (questions.length === 0) return;
	await trx
		.deleteFrom("registrationAnswers")
		.where("registrationId", "=", registrationId)
		.where("question", "in", [...questions])
		.execute();
}

/** Gives the offers of an event whose clock runs a new end (UTC instant). */
export async function restartOffers(trx: Tx, eventId: string, end: string): Promise<void> {
	await trx
		.updateTable("registrations")
		.set({ offerExpiresAt: end })
		.where("eventId", "=", eventId)
		.where("status", "=", "waitlisted")
		.where("offerExpiresAt", "is not", null)
		.execute();
}

/** Stops the clock of those offers that these letters made: a later one, or one that was answered, goes on. */
export async function stopOfferClocks(trx: Tx, letterIds: readonly string[]): Promise<void> {
	if (letterIds.length === 0) return;
	await trx
		.updateTable("registrations")
		.set({ offerExpiresAt: null })
		.where("status", "=", "waitlisted")
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("letters")
					.select("letters.id")
					.where("letters.id", "in", [...letterIds])
					.whereRef("letters.registrationId", "=", "registrations.id")
					.whereRef("letters.createdAt", ">=", "registrations.offeredAt"),
			),
		)
		.execute();
}

/** Writes what the person agreed to. */
export async function insertConsents(trx: Tx, rows: readonly NewConsent[]): Promise<void> {
	if (rows.length > 0)
		await trx
			.insertInto("consents")
			.values([...rows])
			.execute();
}

/** Forgets access needs and notes for the desk at events that ended before `before` (ISO instant); of how many people. */
export async function eraseAccessNeeds(trx: Tx, before: string): Promise<number> {
	const result = await trx
		.updateTable("registrations")
		.set({ accessNeeds: null, deskNote: null })
		.where(({ eb, or }) => or([eb("accessNeeds", "is not", null), eb("deskNote", "is not", null)]))
		.where("eventId", "in", (eb) => eb.selectFrom("events").select("id").where("endsAt", "<", before))
		.executeTakeFirst();
	return Number(result.numUpdatedRows);
}

/** Ends consents of a registration. The rows stay as proof of what was agreed to until then. */
export async function withdrawConsents(
	trx: Tx,
	registrationId: string,
	purposes: readonly ConsentPurpose[],
	{ at, way, byName }: { at: string; way: ConsentWay; byName: string },
): Promise<void> {
	if (purposes.length === 0) return;
	await trx
		.updateTable("consents")
		.set({ withdrawnAt: at, withdrawnWay: way, withdrawnByName: byName })
		.where("registrationId", "=", registrationId)
		.where("purpose", "in", [...purposes])
		.where("withdrawnAt", "is", null)
		.execute();
}

/** Writes what a participant stated about their cooperative, in place of what the same registration stated before. */
export async function saveStatement(trx: Tx, row: NewCooperativeStatement): Promise<void> {
	const { id: _id, registrationId: _registration, ...stated } = row;
	await trx
		.insertInto("cooperativeStatements")
		.values(row)
		.onConflict((conflict) => conflict.column("registrationId").doUpdateSet(stated))
		.execute();
}
