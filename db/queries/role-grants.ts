import type { HeldRole } from "#app/domain/accounts/types";
import type { ReadDb } from "../client";
import type { RoleGrant } from "../tables/accounts";
import { listBelow } from "./offices";

/** The roles an active account holds, with the offices they hold for; none for a disabled one. */
export async function listHeld(db: ReadDb, userId: string): Promise<HeldRole[]> {
	return (await listHeldByUsers(db, [userId])).get(userId) ?? [];
}

/** The roles of several active accounts by their ids. */
export async function listHeldByUsers(db: ReadDb, userIds: readonly string[]): Promise<Map<string, HeldRole[]>> {
	if (userIds.length === 0) return new Map();
	const grants = await db
		.selectFrom("roleGrants")
		.innerJoin("users", "users.id", "roleGrants.userId")
		.leftJoin("offices", "offices.id", "roleGrants.officeId")
		.select(["roleGrants.userId", "roleGrants.role", "roleGrants.officeId", "roleGrants.eventId", "offices.parentId"])
		.where("roleGrants.userId", "in", [...userIds])
		.where("users.isActive", "=", 1)
		.orderBy("roleGrants.grantedAt")
		.orderBy("roleGrants.id")
		.execute();
	const lower = grants.flatMap(({ officeId, parentId }) => (officeId !== null && parentId !== null ? [officeId] : []));
	const below = await listBelow(db, lower);
	const held = new Map<string, HeldRole[]>();
	for (const { userId, role, officeId, eventId, parentId } of grants) {
		const officeIds = officeId === null ? [] : parentId === null ? null : (below.get(officeId) ?? [officeId]);
		held.set(userId, [...(held.get(userId) ?? []), { role, officeId, officeIds, eventId }]);
	}
	return held;
}

/** A role as it is listed on an account's page: where it is held, by name, and who gave it. */
export type GrantLine = Pick<RoleGrant, "id" | "userId" | "role" | "officeId" | "eventId" | "grantedAt"> & {
	officeName: string | null;
	eventTitle: string | null;
	/** The office of that event. */
	eventOfficeId: string | null;
	grantedBy: string | null;
};

/** The roles of accounts, active or not, in the order they were given. */
export function listByUsers(db: ReadDb, userIds: readonly string[]): Promise<GrantLine[]> {
	return lines(db)
		.where("roleGrants.userId", "in", userIds.length > 0 ? [...userIds] : [""])
		.orderBy("roleGrants.grantedAt")
		.orderBy("roleGrants.id")
		.execute();
}

/** One role of an account, or undefined. */
export function findOfUser(db: ReadDb, userId: string, grantId: string): Promise<GrantLine | undefined> {
	return lines(db).where("roleGrants.userId", "=", userId).where("roleGrants.id", "=", grantId).executeTakeFirst();
}

function lines(db: ReadDb) {
	return db
		.selectFrom("roleGrants")
		.leftJoin("offices", "offices.id", "roleGrants.officeId")
		.leftJoin("events", "events.id", "roleGrants.eventId")
		.leftJoin("users as givers", "givers.id", "roleGrants.grantedById")
		.select(["roleGrants.id", "roleGrants.userId", "roleGrants.role", "roleGrants.officeId", "roleGrants.eventId"])
		.select(["roleGrants.grantedAt", "offices.name as officeName", "events.title as eventTitle"])
		.select(["events.officeId as eventOfficeId", "givers.name as grantedBy"]);
}
