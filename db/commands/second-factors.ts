import type { Insertable } from "kysely";
import type { Role } from "#app/domain/accounts/types";
import { isPostgres, type Tx } from "../client";
import type { RecoveryCodesTable, SecondFactor, SecondFactorsTable, SignInStepsTable } from "../tables/sign-in";

/** Gives an account a second factor; false when it has one. */
export async function insertSecondFactor(trx: Tx, factor: Insertable<SecondFactorsTable>): Promise<boolean> {
	const row = await trx
		.insertInto("secondFactors")
		.values(factor)
		.onConflict((oc) => oc.column("userId").doNothing())
		.returning("userId")
		.executeTakeFirst();
	return row !== undefined;
}

/** Holds the second factor of an account until the transaction ends. */
export function lockSecondFactor(trx: Tx, userId: string): Promise<SecondFactor | undefined> {
	const query = trx.selectFrom("secondFactors").selectAll().where("userId", "=", userId);
	return (isPostgres(trx) ? query.forUpdate() : query).executeTakeFirst();
}

/** Notes the latest step whose code was taken, and the secret under today's key. */
export async function updateSecondFactor(
	trx: Tx,
	userId: string,
	changes: Partial<Pick<SecondFactor, "lastStep" | "sealedSecret">>,
): Promise<void> {
	await trx.updateTable("secondFactors").set(changes).where("userId", "=", userId).execute();
}

/** Takes the second factor of an account away with its recovery codes; false when it has none. */
export async function deleteSecondFactor(trx: Tx, userId: string): Promise<boolean> {
	await trx.deleteFrom("recoveryCodes").where("userId", "=", userId).execute();
	const row = await trx.deleteFrom("secondFactors").where("userId", "=", userId).returning("userId").executeTakeFirst();
	return row !== undefined;
}

/** Gives an account a new set of recovery codes in place of the old. */
export async function replaceRecoveryCodes(
	trx: Tx,
	userId: string,
	codes: readonly Insertable<RecoveryCodesTable>[],
): Promise<void> {
	await trx.deleteFrom("recoveryCodes").where("userId", "=", userId).execute();
	await trx
		.insertInto("recoveryCodes")
		.values([...codes])
		.execute();
}

/** Uses up a recovery code; false when there is none that is unused. */
export async function markRecoveryCodeUsed(trx: Tx, userId: string, codeHash: string, at: string): Promise<boolean> {
	const row = await trx
		.updateTable("recoveryCodes")
		.set({ usedAt: at })
		.where("userId", "=", userId)
		.where("codeHash", "=", codeHash)
		.where("usedAt", "is", null)
		.returning("codeHash")
		.executeTakeFirst();
	return row !== undefined;
}

/** Keeps a first step of signing in. */
export async function insertStep(trx: Tx, step: Insertable<SignInStepsTable>): Promise<void> {
	await trx.insertInto("signInSteps").values(step).execute();
}

/** Counts a wrong code against a first step, and returns how many there were. */
export async function addStepFailure(trx: Tx, tokenHash: string): Promise<number> {
	const row = await trx
		.updateTable("signInSteps")
		.set((eb) => ({ failures: eb("failures", "+", 1) }))
		.where("tokenHash", "=", tokenHash)
		.returning("failures")
		.executeTakeFirst();
	return row?.failures ?? 0;
}

/** Ends a first step; false when another request was first. */
export async function deleteStep(trx: Tx, tokenHash: string): Promise<boolean> {
	const query = trx.deleteFrom("signInSteps").where("tokenHash", "=", tokenHash).returning("tokenHash");
	return (await query.executeTakeFirst()) !== undefined;
}

/** Ends every first step of an account. */
export async function deleteStepsOf(trx: Tx, userId: string): Promise<void> {
	await trx.deleteFrom("signInSteps").where("userId", "=", userId).execute();
}

/** Removes first steps that were over before an instant. */
export async function deleteEndedSteps(trx: Tx, before: string): Promise<void> {
	await trx.deleteFrom("signInSteps").where("expiresAt", "<=", before).execute();
}

/** Says which roles get in with a second factor only. */
export async function setRequiringRoles(trx: Tx, roles: readonly Role[], at: string): Promise<void> {
	await trx.deleteFrom("secondFactorRoles").execute();
	if (roles.length === 0) return;
	await trx
		.insertInto("secondFactorRoles")
		.values(roles.map((role) => ({ role, requiredAt: at })))
		.execute();
}
