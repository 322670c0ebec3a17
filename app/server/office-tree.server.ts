import { canAt, reachOf } from "#app/domain/accounts/rules";
import { inTreeOrder, levelOf } from "#app/domain/offices/rules";
import type { ReadDb } from "#db/client";
import * as officeQueries from "#db/queries/offices";
import type { SignedInUser } from "./visitor.server";

/** The offices a reader knows, in the order of the tree, with what stands at each and whether they may change it. */
export async function officeTree(read: ReadDb, { held }: SignedInUser, now: Date) {
	const { officeIds } = reachOf(held, "users.read");
	const managesHouse = reachOf(held, "users.manage").officeIds === null;
	const offices = await officeQueries.listStanding(read, officeIds, now.toISOString());
	const names = new Map(offices.map(({ id, name }) => [id, name]));
	return inTreeOrder(offices).map((office) => ({
		...office,
		level: levelOf(office),
		accounts: Number(office.accounts),
		events: Number(office.events),
		isClosed: office.closedAt !== null,
		isManaged: office.parentId === null ? managesHouse : canAt(held, "users.manage", { officeId: office.parentId }),
		above: (office.parentId !== null && names.get(office.parentId)) || null,
	}));
}
