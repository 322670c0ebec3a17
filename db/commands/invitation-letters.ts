import type { Tx } from "../client";
import type { InvitationLetterUpdate, NewInvitationLetter, OfficeLetterhead } from "../tables/invitations";

/** Makes the letter of an event, unless it has one. */
export async function insert(trx: Tx, letter: NewInvitationLetter): Promise<void> {
	await trx
		.insertInto("invitationLetters")
		.values(letter)
		.onConflict((conflict) => conflict.column("eventId").doNothing())
		.execute();
}

/** Changes an event's letter. False when another letter of the office has the number in that year. */
export async function update(
	trx: Tx,
	eventId: string,
	fields: InvitationLetterUpdate & { officeId?: string },
): Promise<boolean> {
	const { numberFolded = null, numberYear = null, officeId } = fields;
	const result = await trx
		.updateTable("invitationLetters")
		.set(fields)
		.where("eventId", "=", eventId)
		.$if(numberFolded !== null && officeId !== undefined, (query) =>
			query.where((eb) =>
				eb.not(
					eb.exists(
						eb
							.selectFrom("invitationLetters as other")
							.select("other.eventId")
							.where("other.officeId", "=", officeId as string)
							.where("other.numberYear", "=", numberYear)
							.where("other.numberFolded", "=", numberFolded)
							.where("other.eventId", "<>", eventId),
					),
				),
			),
		)
		.executeTakeFirst();
	return Number(result.numUpdatedRows) === 1;
}

/** Writes what an office prints at the head of its papers. */
export async function saveLetterhead(trx: Tx, letterhead: OfficeLetterhead): Promise<void> {
	const { officeId: _id, ...fields } = letterhead;
	await trx
		.insertInto("officeLetterheads")
		.values(letterhead)
		.onConflict((conflict) => conflict.column("officeId").doUpdateSet(fields))
		.execute();
}
