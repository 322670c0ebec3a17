import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as registrationQueries from "#db/queries/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { isOver } from "../events/rules";
import { announceRegistrations } from "../messages/announce-registrations";
import { giveConsents } from "../registrations/consents";
import { fileHashes, formHash } from "../registrations/form-hash";
import { personKey } from "../registrations/identity";
import { insertAnswers } from "../registrations/insert-answers";
import { keepAnswerFiles } from "../registrations/keep-answer-files";
import { isLiving } from "../registrations/rules";
import type { SeatClaim } from "./claim-schema";
import { seatPerson } from "./seat-person";

export type ClaimAnswer =
	/** `token` opens the delegate's own page; the link that led here opens nothing any more. */
	| { ok: true; token: string }
	| { ok: false; reason: "no-such-registration" | "claimed" | "not-living" | "over" | "already-registered" };

/**
 * A delegate takes a seat of their group for which nobody was named, with their own data and answers. Once: whoever comes second
 * is told that the seat has its person, except the same delegate sending the same form again.
 */
export async function claimSeat(deps: Deps, registrationId: string, claim: SeatClaim): Promise<ClaimAnswer> {
	const seat = await registrationQueries.findById(deps.db, registrationId);
	// A form sent twice takes no more of the disk.
	const files = seat?.isUnassigned === 1 ? await keepAnswerFiles(deps, claim.files) : {};
	return inTransaction(deps.db, async (trx) => {
		const known = await registrationQueries.findById(trx, registrationId);
		const event = known && (await eventCommands.lock(trx, known.eventId));
		const before = event && (await registrationQueries.findById(trx, registrationId));
		if (!before) return { ok: false, reason: "no-such-registration" };
		const { formKey, consents, language, answers, files: handedIn, ...person } = claim;
		const hash = formHash({ ...person, answers, files: fileHashes(handedIn) });
		const tokenOf = (linkVersion: number) => deps.links.token("registration", registrationId, linkVersion);
		if (before.isUnassigned === 0) {
			const isRepeat = formKey !== null && before.formKey === formKey && before.formHash === hash;
			return isRepeat ? { ok: true, token: tokenOf(before.linkVersion) } : { ok: false, reason: "claimed" };
		}
		if (!isLiving(before.status)) return { ok: false, reason: "not-living" };
		const phase = phaseOf(event, deps.now());
		if (isOver(phase) || phase === "cancelled") return { ok: false, reason: "over" };
		const existing = await registrationQueries.findLivingPerson(trx, event.id, personKey(person));
		if (existing) return { ok: false, reason: "already-registered" };

		const acceptedAt = deps.now().toISOString();
		const more = { acceptedAt, language, formKey, formHash: formKey ? hash : null };
		const registration = await seatPerson(trx, deps, before, person, more);
		await insertAnswers(trx, registrationId, answers, files);
		await giveConsents(trx, deps, registration, { consents, way: "link", givenAt: acceptedAt });
		await record(trx, deps, {
			action: "registration.claimed",
			subjectId: registrationId,
			eventId: event.id,
			officeId: event.officeId,
		});
		const news = { letter: `registration-${before.status}` } as const;
		await announceRegistrations(trx, deps, [registrationId], news, { tellContacts: false });
		return { ok: true, token: tokenOf(registration.linkVersion) };
	});
}
