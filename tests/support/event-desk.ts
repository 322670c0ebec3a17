import type { Role } from "#app/domain/accounts/types";
import type { Actor } from "#app/domain/deps";
import type { SignedInUser } from "#app/server/visitor.server";
import * as roleGrantQueries from "#db/queries/role-grants";
import { type TestDeps, testDeps } from "./deps";
import { createOpenEvent } from "./factories/event";
import { createOffice, createStaff } from "./factories/office";
import { testDb } from "./test-db";

/** Somebody of an office: as an actor for use cases and as the visitor of pages. */
export interface Staff {
	actor: Actor & { id: string };
	visitor: SignedInUser;
}

/** An account of an office, signed in. */
export async function signedInStaff(deps: TestDeps, officeId: string, role: Role = "organiser"): Promise<Staff> {
	const actor = await createStaff(deps, officeId, role);
	const visitor = {
		id: actor.id,
		name: actor.name,
		email: `${actor.id}@dinas.example`,
		held: await roleGrantQueries.listHeld(deps.db, actor.id),
		officeId,
		officeName: "Dinas Contoh",
		sessionHash: "",
		mustEnrol: false,
	};
	return { actor, visitor };
}

/** An open event with its organiser, who is the actor of `deps`. */
export async function organisedEvent(overrides: Parameters<typeof createOpenEvent>[1] = {}) {
	const { db, url } = await testDb();
	const system = testDeps(db);
	const office = await createOffice(system);
	const event = await createOpenEvent(system, { officeId: office.id, ...overrides });
	const staff = await signedInStaff(system, office.id);
	return { db, url, system, deps: system.as(staff.actor), event, staff };
}
