import { inTransaction, newId } from "#db/client";
import * as mailingCommands from "#db/commands/mailings";
import * as mailingQueries from "#db/queries/mailings";
import type { RegistrationFilter } from "#db/queries/registration-filter";
import * as registrationListQueries from "#db/queries/registration-list";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { mostAddressed } from "./rules";

/** A letter in the organiser's words, and how many people its preview said it was for. */
export interface GroupLetter {
	subject: string;
	body: string;
	filter: RegistrationFilter;
	expected: number;
	/** Makes sending the same form twice harmless. */
	formKey: string;
	/** How the filter reads in the address of the list, for the trail. */
	query: string;
}

export type WriteAnswer =
	| { ok: true; mailingId: string }
	| { ok: false; reason: "no-such-event" | "nobody" | "too-many" | "group-changed" };

/**
 * Begins a letter to everybody a filter means, fixed at this moment; a worker writes to them. Refused when the filter
 * means another number of people than the organiser was shown.
 */
export async function writeToGroup(deps: Deps, eventId: string, letter: GroupLetter): Promise<WriteAnswer> {
	const { subject, body, filter, expected, formKey, query } = letter;
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "registrations.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const sent = await mailingQueries.findByFormKey(trx, formKey);
		if (sent) return { ok: true, mailingId: sent.id };
		const named = { ...filter, eventId, isNamed: true };
		const people = await registrationListQueries.listIds(trx, named, null, mostAddressed + 1);
		if (people.length === 0) return { ok: false, reason: "nobody" };
		if (people.length > mostAddressed) return { ok: false, reason: "too-many" };
		if (people.length !== expected) return { ok: false, reason: "group-changed" };
		const { actor } = deps;
		const mailing = {
			id: newId(),
			eventId,
			kind: "announcement",
			anchorOn: null,
			subject,
			body,
			formKey,
			createdAt: deps.now().toISOString(),
			createdById: actor.kind === "user" ? actor.id : null,
			createdByName: actor.name,
			finishedAt: null,
		} as const;
		await mailingCommands.insert(trx, mailing, people);
		await record(trx, deps, {
			action: "event.group-written-to",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: { mailing: mailing.id, subject, people: people.length, filter: query },
			people: [{ kind: "registration", ids: people }],
		});
		return { ok: true, mailingId: mailing.id };
	});
}
