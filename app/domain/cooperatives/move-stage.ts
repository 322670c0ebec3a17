import { inTransaction, newId, type Tx } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as fileCommands from "#db/commands/files";
import type { CooperativeRecord } from "#db/queries/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import type { StoredFile } from "#db/tables/followups";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { photoOrPdf } from "../documents/media-type";
import { type HandedIn, keepFile } from "../documents/stored-file";
import { holdsPersonalNik } from "./nik-number";
import { isOwnOffice, lockCooperative } from "./reach";
import { canMove, isConfirmedByOffice, needsReason } from "./rules";
import type { MoveInput } from "./schema";
import { today } from "./today";

/** Why a cooperative does not move. */
export type MoveRefusal =
	| "no-such-cooperative"
	/** Somebody else moved it since the form was shown. */
	| "moved-meanwhile"
	| "no-such-step"
	/** Only the cooperative's own office says so; and it has none yet. */
	| "not-your-office"
	| "no-office"
	| "in-the-future"
	| "reason-required"
	| "confirmed-by-required"
	| "evidence-required"
	| "nik-required"
	| "nik-taken"
	| "certificate-no-required"
	| "certificate-issued-required"
	| "certificate-until-required"
	| "valid-before-issued"
	| "nik-in-text"
	| "file-type"
	| "file-size";

/**
 * Moves a cooperative to its next stage. Beyond the submission only its own office says so: by whom, on which day, and
 * with a file or number that proves it. A NIK comes with its 13 digits, a certificate with number and days, and a return
 * with its reasons. Of two officers who move the same stage one succeeds.
 */
export async function moveStage(deps: Deps, id: string, input: MoveInput, handedIn?: HandedIn) {
	if (handedIn && holdsPersonalNik(handedIn.name)) return { ok: false, reason: "nik-in-text" } as const;
	// Looked at before the file is kept, so that a refused move takes no more of the disk; decided under the lock.
	const early = await inTransaction(deps.db, (trx) => refusalOf(trx, deps, id, input, handedIn !== undefined));
	if (early.reason) return { ok: false, reason: early.reason } as const;
	const kept = handedIn && (await keepFile(deps, handedIn, photoOrPdf));
	if (kept && !kept.ok) return kept;
	return inTransaction(deps.db, async (trx) => {
		const { cooperative, reason } = await refusalOf(trx, deps, id, input, kept !== undefined);
		if (!cooperative || reason) return { ok: false, reason: reason ?? ("no-such-cooperative" as const) } as const;
		if (kept) await fileCommands.insertFile(trx, kept.file);
		await write(trx, deps, cooperative, input, kept?.file);
		return { ok: true } as const;
	});
}

async function refusalOf(
	trx: Tx,
	deps: Deps,
	id: string,
	input: MoveInput,
	hasFile: boolean,
): Promise<{ cooperative?: CooperativeRecord; reason?: MoveRefusal }> {
	const cooperative = await lockCooperative(trx, deps.actor, id);
	if (!cooperative) return { reason: "no-such-cooperative" };
	if (cooperative.stage !== input.before) return { reason: "moved-meanwhile" };
	if (!canMove(input.before, input.after)) return { reason: "no-such-step" };
	if (isConfirmedByOffice(input.after) && !(await isOwnOffice(trx, deps.actor, cooperative))) {
		return { reason: cooperative.officeId === null ? "no-office" : "not-your-office" };
	}
	const reason = input.happenedOn > today(deps) ? "in-the-future" : incompleteness(cooperative, input, hasFile);
	if (reason) return { reason };
	const namesake = input.nik && (await cooperativeQueries.findByNik(trx, input.nik));
	return namesake && namesake.organisationId !== id ? { reason: "nik-taken" } : { cooperative };
}

/** What the step still lacks, in the order of the form. */
function incompleteness(cooperative: CooperativeRecord, input: MoveInput, hasFile: boolean): MoveRefusal | undefined {
	const { after } = input;
	if (needsReason(after) && input.note === "") return "reason-required";
	if (isConfirmedByOffice(after) && input.confirmedBy === "") return "confirmed-by-required";
	if (isConfirmedByOffice(after) && after !== "perlu_perbaikan" && !hasFile && input.evidenceNo === "") {
		return "evidence-required";
	}
	if (after !== "nik_terbit" && after !== "sertifikat_terbit") return undefined;
	if (!input.nik && !cooperative.nik) return "nik-required";
	if (after === "nik_terbit") return undefined;
	if (!input.certificateNo) return "certificate-no-required";
	if (!input.certificateIssuedOn) return "certificate-issued-required";
	if (!input.certificateValidUntil) return "certificate-until-required";
	return input.certificateValidUntil < input.certificateIssuedOn ? "valid-before-issued" : undefined;
}

async function write(
	trx: Tx,
	deps: Deps,
	{ organisationId: id, officeId, nik, version }: CooperativeRecord,
	input: MoveInput,
	file: StoredFile | undefined,
): Promise<void> {
	const { before, after, happenedOn, note, evidenceNo } = input;
	const { certificateNo, certificateIssuedOn, certificateValidUntil } = input;
	const certificate =
		after === "sertifikat_terbit" ? { certificateNo, certificateIssuedOn, certificateValidUntil } : {};
	const numbers =
		after === "nik_terbit" || after === "sertifikat_terbit" ? { nik: input.nik ?? nik, ...certificate } : {};
	const confirmedBy = isConfirmedByOffice(after) ? input.confirmedBy : "";
	const at = deps.now().toISOString();
	await cooperativeCommands.update(trx, id, {
		stage: after,
		stageSinceOn: happenedOn,
		...numbers,
		version: version + 1,
		updatedAt: at,
	});
	await cooperativeCommands.appendStageChange(trx, {
		id: newId(),
		cooperativeId: id,
		at,
		before,
		after,
		happenedOn,
		note,
		actorKind: deps.actor.kind,
		actorName: deps.actor.name,
		userId: deps.actor.kind === "user" ? deps.actor.id : null,
		officeId: isConfirmedByOffice(after) ? officeId : null,
		confirmedBy,
		evidenceNo,
		fileId: file?.id ?? null,
	});
	await record(trx, deps, {
		action: "cooperative.moved",
		subjectId: id,
		officeId,
		before: { stage: before },
		after: { stage: after, happenedOn, ...numbers, ...(file ? { fileId: file.id } : {}) },
		...(note ? { reason: note } : {}),
	});
}
