import type { Tx } from "#db/client";
import * as contactErasureCommands from "#db/commands/contact-erasure";
import * as erasureCommands from "#db/commands/erasure";
import type { Registration } from "#db/tables/registrations";
import { eraseAuditDetails } from "../audit/erase-audit-details";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { foldEmail } from "../registrations/identity";

/**
 * Makes registrations anonymous, in one transaction: "Peserta" without a name, an address or a word, in every place that
 * hangs on them, the trail and the outbox included. Party, gender, region, body, status and attendance stay, so every count
 * does. Returns the files in the uploads that nothing owns any more: the caller removes them after the commit.
 */
export async function erasePeople(trx: Tx, deps: Deps, registrations: readonly Registration[]): Promise<string[]> {
	const ids = registrations.map(({ id }) => id);
	if (ids.length === 0) return [];
	const at = deps.now().toISOString();
	const letterIds = await erasureCommands.listIdsOf(trx, "letters", ids);
	const mailIds = await erasureCommands.listIdsOf(trx, "inboundMails", ids);
	const files = await erasureCommands.deleteAnswers(trx, ids);
	const batches = await erasureCommands.removeBatchesOf(trx, ids);
	await erasureCommands.anonymiseLetters(trx, letterIds);
	await erasureCommands.anonymiseRecords(trx, ids, at);
	await erasureCommands.anonymiseRegistrations(trx, ids, at);
	await eraseAuditDetails(trx, deps, { kind: "registration", ids });
	await eraseAuditDetails(trx, deps, { kind: "letter", ids: letterIds });
	await eraseAuditDetails(trx, deps, { kind: "mail", ids: mailIds });
	await record(trx, deps, {
		action: "privacy.erased",
		subjectId: ids[0] ?? "",
		eventId: registrations[0]?.eventId ?? null,
		after: { registrations: ids.length },
	});
	return [...files, ...batches];
}

/**
 * The same for one person everywhere: their registrations, and where they stand as a contact, an owner or one who was
 * invited under the same name and address. What is only the address's goes too, unless others share it.
 */
export async function erasePerson(
	trx: Tx,
	deps: Deps,
	registrations: readonly Registration[],
	asked: contactErasureCommands.Identity,
): Promise<string[]> {
	const ids = registrations.map(({ id }) => id);
	for (const { name, email } of [...registrations, asked]) {
		const address = foldEmail(email);
		if (!address) continue;
		const erased = await contactErasureCommands.anonymiseContacts(trx, { name, email: address });
		for (const kind of ["group", "invitation", "contact", "speaker", "cooperative", "owner"] as const)
			await eraseAuditDetails(trx, deps, { kind, ids: erased[kind] ?? [] });
		if (await contactErasureCommands.isShared(trx, address, ids)) continue;
		const letterIds = await contactErasureCommands.listLettersTo(trx, address, ids);
		await erasureCommands.anonymiseLetters(trx, letterIds);
		await eraseAuditDetails(trx, deps, { kind: "letter", ids: letterIds });
		await contactErasureCommands.forgetAddress(trx, address);
	}
	return erasePeople(trx, deps, registrations);
}
