import type { Role } from "#app/domain/accounts/types";
import type { ReadDb } from "../client";
import type { SecondFactor } from "../tables/sign-in";

/** The second factor of an account. */
export function findSecondFactor(db: ReadDb, userId: string): Promise<SecondFactor | undefined> {
	return db.selectFrom("secondFactors").selectAll().where("userId", "=", userId).executeTakeFirst();
}

/** When each second factor was enrolled and how many recovery codes are left, by account. */
export async function findStanding(
	db: ReadDb,
	userId: string,
): Promise<{ enrolledAt: string; codesLeft: number } | undefined> {
	return db
		.selectFrom("secondFactors")
		.select((eb) => [
			"enrolledAt",
			eb
				.selectFrom("recoveryCodes")
				.select((codes) => codes.fn.countAll<number>().as("total"))
				.whereRef("recoveryCodes.userId", "=", "secondFactors.userId")
				.where("usedAt", "is", null)
				.$asScalar()
				.$notNull()
				.as("codesLeft"),
		])
		.where("userId", "=", userId)
		.executeTakeFirst();
}

/** The salt of the recovery codes of an account; undefined when it has none. */
export async function findRecoverySalt(db: ReadDb, userId: string): Promise<string | undefined> {
	const row = await db
		.selectFrom("recoveryCodes")
		.select("salt")
		.where("userId", "=", userId)
		.limit(1)
		.executeTakeFirst();
	return row?.salt;
}

/** The first step of signing in behind a cookie, while it waits for the second: in time, and the account active. */
export function findLivingStep(db: ReadDb, tokenHash: string, now: string) {
	return db
		.selectFrom("signInSteps")
		.innerJoin("users", "users.id", "signInSteps.userId")
		.select([
			"signInSteps.tokenHash",
			"signInSteps.userId",
			"signInSteps.beganBy",
			"signInSteps.device",
			"signInSteps.failures",
			"users.name",
			"users.email",
			"users.officeId",
			"users.isFictional",
			"users.language",
		])
		.where("signInSteps.tokenHash", "=", tokenHash)
		.where("signInSteps.expiresAt", ">", now)
		.where("users.isActive", "=", 1)
		.executeTakeFirst();
}

/** The roles that get in with a second factor only. */
export async function listRequiringRoles(db: ReadDb): Promise<Role[]> {
	const rows = await db.selectFrom("secondFactorRoles").select("role").orderBy("role").execute();
	return rows.map(({ role }) => role);
}

/** Whether somebody with these roles has to enrol a second factor before anything else. */
export async function mustEnrol(db: ReadDb, userId: string, roles: readonly Role[]): Promise<boolean> {
	if (roles.length === 0) return false;
	const row = await db
		.selectFrom("secondFactorRoles")
		.select("role")
		.where("role", "in", [...roles])
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom("secondFactors").select("userId").where("secondFactors.userId", "=", userId))),
		)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** How many active accounts that hold each role have no second factor. */
export function countWithoutFactor(db: ReadDb): Promise<{ role: Role; total: number }[]> {
	return db
		.selectFrom("users")
		.innerJoin("roleGrants", "roleGrants.userId", "users.id")
		.leftJoin("secondFactors", "secondFactors.userId", "users.id")
		.select((eb) => ["roleGrants.role", eb.fn.count<number>("users.id").distinct().as("total")])
		.where("users.isActive", "=", 1)
		.where("secondFactors.userId", "is", null)
		.groupBy("roleGrants.role")
		.execute();
}
