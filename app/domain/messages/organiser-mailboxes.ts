import type { Tx } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import type { EventRow } from "#db/tables/events";
import { isDeliverableAddress } from "./address";
import type { Mailbox } from "./outgoing-letter";

/** Whom to write about an event: its contact or, where it has no address, the accounts of its office. */
export async function organiserMailboxes(
	trx: Tx,
	{ contactName, contactEmail, officeId }: Pick<EventRow, "contactName" | "contactEmail" | "officeId">,
): Promise<Mailbox[]> {
	if (contactEmail && isDeliverableAddress(contactEmail)) return [{ name: contactName, address: contactEmail }];
	const people = await accountQueries.listActiveOrganisers(trx, officeId);
	return people.map(({ name, email }) => ({ name, address: email }));
}
