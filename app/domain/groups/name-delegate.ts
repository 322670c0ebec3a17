import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as groupQueries from "#db/queries/groups";
import * as registrationQueries from "#db/queries/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { announceRegistrations } from "../messages/announce-registrations";
import { giveConsents } from "../registrations/consents";
import { personKey } from "../registrations/identity";
import { replaceParticipant } from "../registrations/replace-participant";
import { isLiving } from "../registrations/rules";
import { isUntold, mayName } from "./rules";
import type { DelegateInput } from "./schema";
import { seatPerson } from "./seat-person";

export type NameAnswer =
	/** The delegate's registration, another one than before when somebody was replaced. */
	| { ok: true; registrationId: string }
	| { ok: false; reason: "no-such-delegate" | "too-late" | "not-living" | "already-registered" | "same-person" };

/**
 * The contact (until the last moment for names) or staff say who takes a seat of the group. A seat without a name, or
 * with somebody who was never told of it, gets its person and a new link; anybody else is replaced: told of it, with the
 * calendar entry withdrawn and the seat in the group handed on.
 */
export async function nameDelegate(
	deps: Deps,
	groupId: string,
	registrationId: string,
	delegate: DelegateInput & { name: string },
): Promise<NameAnswer> {
	const group = await groupQueries.findById(deps.db, groupId);
	if (!group) return { ok: false, reason: "no-such-delegate" };
	const answer = await inTransaction(
		deps.db,
		async (trx): Promise<NameAnswer | { ok: false; reason: "to-replace" }> => {
			const byStaff = deps.actor.kind === "user";
			const lock = byStaff
				? lockOwnEvent(trx, deps.actor, "registrations.write", group.eventId)
				: eventCommands.lock(trx, group.eventId);
			const event = await lock;
			const before = event && (await registrationQueries.findById(trx, registrationId));
			if (!event || before?.groupId !== groupId) return { ok: false, reason: "no-such-delegate" };
			if (!mayName(event, deps.now(), byStaff)) return { ok: false, reason: "too-late" };
			if (!isLiving(before.status)) return { ok: false, reason: "not-living" };
			const existing = await registrationQueries.findLivingPerson(trx, event.id, personKey(delegate));
			if (existing && existing.id !== before.id) return { ok: false, reason: "already-registered" };
			if (!isUntold(before)) return { ok: false, reason: "to-replace" };
			const person = { ...delegate, titlePrefix: null, titleSuffix: null, accessNeeds: null };
			const registration = await seatPerson(trx, deps, before, person, { acceptedAt: null });
			if (before.isUnassigned === 1)
				await giveConsents(trx, deps, registration, { consents: ["event_organisation"], way: "contact" });
			await record(trx, deps, {
				action: "registration.named",
				subjectId: before.id,
				eventId: event.id,
				officeId: event.officeId,
				after: { consentBy: "contact" },
			});
			const news = { letter: `registration-${before.status}` } as const;
			await announceRegistrations(trx, deps, [before.id], news, { tellContacts: false });
			return { ok: true, registrationId: before.id };
		},
	);
	if (answer.ok || answer.reason !== "to-replace") return answer as NameAnswer;
	const replaced = await replaceParticipant(deps, group.eventId, registrationId, {
		...delegate,
		titlePrefix: null,
		titleSuffix: null,
		accessNeeds: null,
		consents: ["event_organisation"],
		language: group.language,
		isFictional: group.isFictional === 1,
		consentBy: "contact",
	});
	if (replaced.ok) return { ok: true, registrationId: replaced.registration.id };
	switch (replaced.reason) {
		case "already-registered":
		case "same-person":
		case "not-living":
			return { ok: false, reason: replaced.reason };
		case "no-such-registration":
			return { ok: false, reason: "no-such-delegate" };
		default:
			return { ok: false, reason: "too-late" };
	}
}
