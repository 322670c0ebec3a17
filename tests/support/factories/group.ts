import type { Deps } from "#app/domain/deps";
import { registerGroup } from "#app/domain/groups/register-group";
import type { DelegateInput, GroupInput } from "#app/domain/groups/schema";
import * as groupQueries from "#db/queries/groups";

/** A delegate with this name, or a seat without one. */
export function delegate(name: string | null, overrides: Partial<DelegateInput> = {}): DelegateInput {
	return { name, gender: null, position: null, email: null, phone: null, ...overrides };
}

/** What the contact of a union fills in. */
export function groupForm(delegates: readonly DelegateInput[], overrides: Partial<GroupInput> = {}): GroupInput {
	return {
		category: "union",
		organisationName: "SP Mandiri Sejahtera (rekaan)",
		regencyCode: "36.71",
		contact: { name: "Hendra Wijaya", position: "Sekretaris", email: "hendra@serikat.test", phone: null },
		delegates: [...delegates],
		mailTo: "delegates",
		language: "id",
		formKey: null,
		...overrides,
	};
}

/** Registers a group and gives it with its delegates, in their order. */
export async function createGroup(
	deps: Deps,
	eventId: string,
	delegates: readonly DelegateInput[],
	overrides: Partial<GroupInput> = {},
) {
	const answer = await registerGroup(deps, eventId, groupForm(delegates, overrides));
	if (!answer.ok) throw new Error(`The group cannot register: ${answer.reason}`);
	return { ...answer, delegates: await groupQueries.listDelegates(deps.db, [answer.group.id]) };
}
