import { newId, type Tx } from "#db/client";
import * as officeCommands from "#db/commands/offices";
import * as officeQueries from "#db/queries/offices";

/** The id of the office at the top of the house, which is the ministry's and is founded where there is none. */
export async function foundTop(trx: Tx, createdAt: string): Promise<string> {
	const top = await officeQueries.findTop(trx);
	if (top) return top.id;
	const id = newId();
	await officeCommands.insertOffice(trx, { id, ...ministry, createdAt });
	return id;
}

const ministry = {
	name: "Kementerian Ketenagakerjaan Republik Indonesia",
	parentId: null,
	provinceCode: null,
	regencyCode: null,
	isFictional: 0,
} as const;
