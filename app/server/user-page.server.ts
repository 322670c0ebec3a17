import { can, canAt, ownsAccount, reachOf } from "#app/domain/accounts/rules";
import type { RoleLine } from "#app/ui/accounts/role-list";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as officeQueries from "#db/queries/offices";
import * as secondFactorQueries from "#db/queries/second-factors";
import type { SignedInUser } from "./visitor.server";
import type { Account } from "./wanted.server";

/** The latest dialogues that a role can be given for. */
const eventsOffered = 200;

/** Everything the page of an account shows, and what the reader may do with it. */
export async function userPage(read: ReadDb, reader: SignedInUser, account: Account) {
	const { id, name, email, officeId, officeName, isActive, passwordHash, grants } = account;
	const reach = reachOf(reader.held, "users.manage");
	const [isSelf, mayManage] = [id === reader.id, can(reader.held, "users.manage")];
	const [top, offices, events, standing] = await Promise.all([
		officeQueries.findTop(read),
		mayManage ? officeQueries.listReached(read, reach.officeIds) : [],
		mayManage && !isSelf ? eventQueries.listLatest(read, reach, eventsOffered) : [],
		secondFactorQueries.findStanding(read, id),
	]);
	const roles = grants.map((grant): RoleLine => {
		const canTake =
			mayManage &&
			!isSelf &&
			canAt(reader.held, "users.manage", { officeId: grant.officeId ?? grant.eventOfficeId ?? "" });
		const { role, grantedAt, grantedBy } = grant;
		const place = grant.officeName ?? grant.eventTitle ?? "";
		return { id: grant.id, role, place, isOfHouse: grant.officeId === top?.id, grantedAt, grantedBy, canTake };
	});
	return {
		user: { id, name, email, officeId, officeName, isActive: isActive === 1, hasPassword: passwordHash !== null },
		hasSecondFactor: standing !== undefined,
		roles,
		isSelf,
		mayManage,
		mayGive: mayManage && !isSelf,
		owns: mayManage && ownsAccount(reach, account),
		offices,
		// An account of a closed office stays there until somebody moves it.
		homes: offices.some((one) => one.id === officeId) ? offices : [{ id: officeId, name: officeName }, ...offices],
		events,
	};
}
