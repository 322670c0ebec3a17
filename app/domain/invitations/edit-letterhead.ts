import { inTransaction } from "#db/client";
import * as fileCommands from "#db/commands/files";
import * as invitationLetterCommands from "#db/commands/invitation-letters";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import { mayAct } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { type HandedIn, keepFile } from "../documents/stored-file";
import type { LetterheadInput } from "./letter-schema";

export type EditLetterheadAnswer = { ok: true } | { ok: false; reason: "no-such-office" | "file-type" | "file-size" };

/** Writes what an office prints on its papers; `logo` is a picture of the office's own, PNG or JPEG. */
export async function editLetterhead(
	deps: Deps,
	officeId: string,
	{ removesLogo, ...input }: LetterheadInput,
	logo: HandedIn | null,
): Promise<EditLetterheadAnswer> {
	const kept = logo ? await keepFile(deps, logo, ["image/png", "image/jpeg"]) : null;
	if (kept && !kept.ok) return kept;
	return inTransaction(deps.db, async (trx) => {
		if (!(await mayAct(trx, deps.actor, "events.create", { officeId }))) return { ok: false, reason: "no-such-office" };
		const before = await invitationLetterQueries.findLetterhead(trx, officeId);
		if (kept) await fileCommands.insertFile(trx, kept.file);
		const logoFileId = kept ? kept.file.id : removesLogo ? null : (before?.logoFileId ?? null);
		const updatedAt = deps.now().toISOString();
		await invitationLetterCommands.saveLetterhead(trx, { ...input, officeId, logoFileId, updatedAt });
		await record(trx, deps, { action: "letterhead.edited", subjectId: officeId, officeId });
		return { ok: true };
	});
}
