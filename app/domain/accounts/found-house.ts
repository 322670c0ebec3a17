import { inTransaction, newId } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import type { Deps } from "../deps";
import { accountEmail } from "./email";
import type { Role } from "./types";

/** An office with its people, as a scenario describes them. */
export interface FoundedOffice {
	name: string;
	provinceCode: string | null;
	regencyCode: string | null;
	people: readonly { name: string; email: string; role: Role }[];
}

/** Offices and accounts of a fictional house, in order. */
export interface House {
	offices: { id: string; name: string; people: { id: string; name: string }[] }[];
}

/** Founds the offices of a scenario; the first is the head of the others. Its people have no password. */
export async function foundHouse(deps: Deps, offices: readonly FoundedOffice[]): Promise<House> {
	const createdAt = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		const house: House = { offices: [] };
		for (const { people, ...office } of offices) {
			const id = newId();
			const parentId = house.offices[0]?.id ?? null;
			await accountCommands.insertOffice(trx, { id, parentId, isFictional: 1, createdAt, ...office });
			const founded = { id, name: office.name, people: [] as { id: string; name: string }[] };
			for (const person of people) {
				const userId = newId();
				const address = accountEmail(person.email);
				if (!address) throw new Error(`Not an e-mail address: ${person.email}`);
				await accountCommands.insertUser(trx, {
					id: userId,
					officeId: id,
					name: person.name,
					role: person.role,
					...address,
					isFictional: 1,
					createdAt,
				});
				founded.people.push({ id: userId, name: person.name });
			}
			house.offices.push(founded);
		}
		return house;
	});
}
