import type { ReadDb } from "#db/client";
import * as invitationQueries from "#db/queries/invitations";
import { foldEmail } from "../registrations/identity";
import { contactKey, organisationKey } from "./identity";
import type { InvitationInput } from "./schema";

/** What a row would become, with the invitation it repeats: one that is there, or an earlier row (from 1). */
export type Compared =
	| { status: "new" }
	| { status: "duplicate"; of: { invitationId: string } | { row: number }; name: string };

/**
 * Says of each row whether it is new. The same organisation with the same address or number, or with neither and the
 * same addressee, is the same invitation.
 */
export async function compareInvitations(
	db: ReadDb,
	eventId: string,
	rows: readonly InvitationInput[],
): Promise<Compared[]> {
	const organisations = [...new Set(rows.map((row) => organisationKey(row.organisationName)))];
	const living = (
		await Promise.all(portions(organisations, 500).map((part) => invitationQueries.listLiving(db, eventId, part)))
	).flat();
	const known = new Map<string, Compared>();
	for (const { id, organisationName, ...one } of living)
		for (const key of keysOf({ organisationName, ...one }))
			known.set(key, { status: "duplicate", of: { invitationId: id }, name: organisationName });
	return rows.map((row, index): Compared => {
		const keys = keysOf(row);
		const found = keys.map((key) => known.get(key)).find((one) => one !== undefined);
		if (found) return found;
		for (const key of keys) known.set(key, { status: "duplicate", of: { row: index + 1 }, name: row.organisationName });
		return { status: "new" };
	});
}

type Contact = Pick<InvitationInput, "organisationName" | "addresseeName" | "email" | "phone">;

function keysOf(row: Contact): string[] {
	const organisation = organisationKey(row.organisationName);
	const contacts = [foldEmail(row.email), row.phone].filter((one) => one !== null);
	return (contacts.length > 0 ? contacts : [contactKey(row)]).map((contact) => `${organisation}|${contact}`);
}

function portions<T>(items: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
