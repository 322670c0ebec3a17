import { inTransaction } from "#db/client";
import * as invitationLetterCommands from "#db/commands/invitation-letters";
import * as officeCommands from "#db/commands/offices";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import { record } from "../audit/record";
import { toInstant } from "../calendar/time-zone";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { fold } from "../text";
import { letterDraft } from "./letter-draft";
import type { LetterInput } from "./letter-schema";

export type EditLetterAnswer = { ok: true } | { ok: false; reason: "no-such-event" | "number-taken" };

/** Writes the invitation letter of an event. Its number is taken once per office and year. */
export async function editLetter(deps: Deps, eventId: string, input: LetterInput): Promise<EditLetterAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const { officeId, timeZone } = event;
		// Two letters of one office that ask for the same number take turns: the second finds it taken.
		await officeCommands.lockOffice(trx, officeId);
		const letterhead = await invitationLetterQueries.findLetterhead(trx, officeId);
		await invitationLetterCommands.insert(trx, letterDraft(event, letterhead, deps.now()));
		const before = await invitationLetterQueries.findByEvent(trx, eventId);
		const written = await invitationLetterCommands.update(trx, eventId, {
			...input,
			officeId,
			numberFolded: input.number ? fold(input.number).replace(/\s/g, "") : null,
			numberYear: input.number && input.datedOn ? Number(input.datedOn.slice(0, 4)) : null,
			respondBy: input.respondByLocal ? toInstant(input.respondByLocal, timeZone) : null,
			updatedAt: deps.now().toISOString(),
		});
		if (!written) return { ok: false, reason: "number-taken" };
		await record(trx, deps, {
			action: "invitation.letter-edited",
			subjectId: eventId,
			eventId,
			officeId,
			before: { number: before?.number ?? null, respondBy: before?.respondByLocal ?? null },
			after: { number: input.number, respondBy: input.respondByLocal },
		});
		return { ok: true };
	});
}
