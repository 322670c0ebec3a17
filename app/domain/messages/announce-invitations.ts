import type { Tx } from "#db/client";
import * as callTaskCommands from "#db/commands/call-tasks";
import * as eventQueries from "#db/queries/events";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import * as regionQueries from "#db/queries/regions";
import type { EventRow } from "#db/tables/events";
import type { Invitation, InvitationLetter } from "#db/tables/invitations";
import type { CallTask } from "#db/tables/messages";
import type { Messages } from "#emails/messages";
import type { Deps } from "../deps";
import { isDeliverableAddress } from "./address";
import { addresseeOf } from "./addressee";
import { callTask } from "./call-task";
import { enqueueLetters } from "./enqueue-letters";
import { contactFacts, eventFacts } from "./letter-facts";
import type { OutgoingLetter } from "./outgoing-letter";

export type InvitationNews = "invitation" | "invitation-reminder";

/**
 * Tells invited bodies of their invitation, or reminds them; by letter or, without e-mail, on the event's call list.
 * Takes the invitations as they were before the sending was noted: what was sent before is told apart by its count.
 */
export async function announceInvitations(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	invitations: readonly Invitation[],
	news: InvitationNews,
): Promise<void> {
	const days = await eventQueries.listDays(trx, event.id);
	const region = event.regencyCode ? await regionQueries.findRegency(trx, event.regencyCode) : undefined;
	const paper = await invitationLetterQueries.findByEvent(trx, event.id);
	const facts = eventFacts(event, days, region, deps.site.baseUrl);
	const letters: OutgoingLetter[] = [];
	const calls: CallTask[] = [];
	const end = days.at(-1)?.endsAt;
	const contact = contactFacts(event);
	for (const invitation of invitations) {
		const letter = { template: news, facts: factsOf(invitation, facts, paper, deps) };
		const { id, language } = invitation;
		const dedupeKey = `${news}:${id}:${invitation.linkVersion}:${news === "invitation" ? "" : invitation.reminders + 1}`;
		const { name } = letter.facts.person;
		if (invitation.email && isDeliverableAddress(invitation.email)) {
			letters.push({
				...letter,
				language,
				to: { name, address: invitation.email },
				replyTo: contact?.email ? { name: contact.name, address: contact.email } : null,
				about: { eventId: event.id, invitationId: id },
				dedupeKey,
				isFictional: invitation.isFictional === 1,
				...(end ? { expiresAt: end } : {}),
			});
			continue;
		}
		const call = callTask({
			letter,
			about: { eventId: event.id, invitationId: id },
			person: { name, phone: invitation.phone, language },
			dedupeKey,
			at: deps.now().toISOString(),
		});
		if (call) calls.push(call);
	}
	await takeBackCalls(
		trx,
		calls.map(({ invitationId }) => invitationId ?? ""),
		calls.map((call) => call.dedupeKey),
	);
	await enqueueLetters(trx, deps, letters);
	for (let at = 0; at < calls.length; at += 100) await callTaskCommands.insertMany(trx, calls.slice(at, at + 100));
}

/** Nobody has to be called any more about an invitation that was answered, handed on or withdrawn. */
export async function takeBackCalls(trx: Tx, invitationIds: readonly string[], keep: readonly string[] = []) {
	for (let at = 0; at < invitationIds.length; at += 100)
		await callTaskCommands.deleteOpen(trx, "invitationId", invitationIds.slice(at, at + 100), keep);
}

function factsOf(
	invitation: Invitation,
	event: Messages["invitation"]["event"],
	paper: InvitationLetter | undefined,
	{ site, links }: Pick<Deps, "site" | "links">,
): Messages["invitation"] {
	const link = `${site.baseUrl}/undangan/${links.token("invitation", invitation.id, invitation.linkVersion)}`;
	return {
		person: { name: addresseeOf(invitation), gender: null },
		organisation: invitation.organisationName,
		// How to join is for those who take part.
		event: { ...event, onlineUrl: null },
		category: invitation.category,
		places: invitation.delegatesAllowed,
		number: paper?.number ?? null,
		respondBy: paper?.respondBy ?? null,
		travelCosts: paper?.travelCosts ?? "",
		link,
		letterUrl: paper?.signedFileId ? `${link}/surat.pdf` : null,
	};
}
