import { inTransaction, newId } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import * as organisationQueries from "#db/queries/organisations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { fold } from "../text";
import type { ContactInput } from "./schema";

export type SaveContactAnswer =
	| { ok: true; contactId: string }
	| { ok: false; reason: "no-such-organisation" | "no-such-contact" | "too-many-contacts" };

/** Most people kept for one organisation. */
const mostContacts = 30;

/**
 * Keeps somebody to ask at a living organisation, or changes the one with `contactId`. The trail says that it happened,
 * and nothing of the person. The same person again is the same contact, however often the form is sent.
 */
export async function saveContact(
	deps: Deps,
	organisationId: string,
	contactId: string | null,
	input: ContactInput,
): Promise<SaveContactAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const [organisation] = await organisationCommands.lock(trx, [organisationId]);
		if (!organisation || organisation.mergedIntoId !== null) return { ok: false, reason: "no-such-organisation" };
		const contacts = await organisationQueries.listContacts(trx, organisationId);
		const nameFolded = fold(input.name);
		const at = deps.now().toISOString();
		const known = contactId
			? contacts.find(({ id }) => id === contactId)
			: contacts.find((one) => one.nameFolded === nameFolded && one.email === input.email && one.phone === input.phone);
		if (contactId && !known) return { ok: false, reason: "no-such-contact" };
		if (!known && contacts.length >= mostContacts) return { ok: false, reason: "too-many-contacts" };
		const id = known?.id ?? newId();
		if (known) await organisationCommands.updateContact(trx, id, { ...input, nameFolded, updatedAt: at });
		else {
			const { isFictional } = organisation;
			const row = { ...input, id, organisationId, nameFolded, isFictional, createdAt: at, updatedAt: at };
			await organisationCommands.insertContact(trx, row);
		}
		await record(trx, deps, { action: "organisation.contact-saved", subjectId: organisationId });
		return { ok: true, contactId: id };
	});
}
