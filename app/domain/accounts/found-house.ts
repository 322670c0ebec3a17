import { inTransaction, newId } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as officeCommands from "#db/commands/offices";
import * as roleGrantCommands from "#db/commands/role-grants";
import type { Deps } from "../deps";
import { accountEmail } from "./email";
import { foundTop } from "./found-top";
import type { Role } from "./types";

/** An office with its people, as a scenario describes them. */
export interface FoundedOffice {
	name: string;
	provinceCode: string | null;
	regencyCode: string | null;
	/** Name of the office above it, which is founded before; without one, the top of the house. */
	parent?: string;
	/** Their roles are held at their office, or at the top of the house. */
	people: readonly { name: string; email: string; role: Role; isOfHouse?: true }[];
}

/** Offices and accounts of a fictional house, in order. */
export interface House {
	offices: { id: string; name: string; people: { id: string; name: string }[] }[];
}

/** Founds the offices of a scenario below the top of the house, which is founded where there is none. Its people have no password. */
export async function foundHouse(deps: Deps, offices: readonly FoundedOffice[]): Promise<House> {
	const createdAt = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		const house: House = { offices: [] };
		const topId = await foundTop(trx, createdAt);
		for (const { people, parent, ...office } of offices) {
			const id = newId();
			const parentId = house.offices.find(({ name }) => name === parent)?.id ?? topId;
			await officeCommands.insertOffice(trx, { id, parentId, isFictional: 1, createdAt, ...office });
			const founded = { id, name: office.name, people: [] as { id: string; name: string }[] };
			for (const person of people) {
				const userId = newId();
				const address = accountEmail(person.email);
				if (!address) throw new Error(`Not an e-mail address: ${person.email}`);
				await accountCommands.insertUser(trx, {
					id: userId,
					officeId: id,
					name: person.name,
					...address,
					isFictional: 1,
					createdAt,
				});
				const grant = {
					id: newId(),
					userId,
					role: person.role,
					officeId: person.isOfHouse ? topId : id,
					eventId: null,
				};
				await roleGrantCommands.insert(trx, { ...grant, grantedAt: createdAt, grantedById: null });
				founded.people.push({ id: userId, name: person.name });
			}
			house.offices.push(founded);
		}
		return house;
	});
}
