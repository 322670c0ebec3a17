import type { Deps } from "#app/domain/deps";
import { formatPhone } from "#app/domain/registrations/phone";
import { printedName } from "#app/domain/registrations/rules";
import type { ReadDb } from "#db/client";
import * as auditQueries from "#db/queries/audit";
import * as callTaskQueries from "#db/queries/call-tasks";
import * as invitationQueries from "#db/queries/invitations";
import * as letterQueries from "#db/queries/letters";
import * as regionQueries from "#db/queries/regions";
import type { Invitation } from "#db/tables/invitations";
import { waLink } from "#emails/whatsapp";

/** Everything the house knows of one invitation, cut down to what its page shows. */
export async function invitationDetail(read: ReadDb, { site, links }: Deps, invitation: Invitation) {
	const { id, delegatedFromId, regencyCode } = invitation;
	const [people, successor, predecessor, region, letters, calls, trail] = await Promise.all([
		invitationQueries.listRegistrations(read, id),
		invitationQueries.findSuccessor(read, id),
		delegatedFromId ? invitationQueries.findById(read, delegatedFromId) : undefined,
		regencyCode ? regionQueries.findRegency(read, regencyCode) : undefined,
		letterQueries.listByInvitation(read, id),
		callTaskQueries.listByInvitation(read, id),
		auditQueries.listBySubject(read, id),
	]);
	const isDead = invitation.withdrawnAt !== null || invitation.status === "delegated";
	const openCall = calls.find(({ reachedAt }) => reachedAt === null);
	return {
		invitation: {
			id,
			organisationName: invitation.organisationName,
			addressee: [invitation.addresseeName, invitation.addresseePosition].filter(Boolean).join(", "),
			category: invitation.category,
			status: invitation.status,
			isWithdrawn: invitation.withdrawnAt !== null,
			isSent: invitation.sentAt !== null,
			answeredBy: invitation.answeredBy,
			email: invitation.email,
			phone: invitation.phone && formatPhone(invitation.phone),
			delegatesAllowed: invitation.delegatesAllowed,
			language: invitation.language,
			sentAt: invitation.sentAt,
			reminders: invitation.reminders,
			answeredAt: invitation.answeredAt,
			note: invitation.withdrawalReason || invitation.answerNote,
			region: region ? `${region.name}, ${region.provinceName}` : null,
		},
		link: isDead ? null : `${site.baseUrl}/undangan/${links.token("invitation", id, invitation.linkVersion)}`,
		whatsApp: openCall ? waLink(openCall.phone, openCall.text) : null,
		people: people.map((person) => ({
			id: person.id,
			name: printedName(person),
			code: person.code,
			status: person.status,
		})),
		successor: successor && { id: successor.id, name: successor.addresseeName || successor.organisationName },
		predecessor: predecessor && { id: predecessor.id, name: predecessor.addresseeName || predecessor.organisationName },
		letters,
		calls: calls.map(({ id: callId, reason, createdAt, reachedAt, result }) => ({
			id: callId,
			reason,
			createdAt,
			reachedAt,
			result,
		})),
		trail: trail.map(({ id: lineId, at, action, actorKind, actorName, before, after, reason }) => ({
			id: lineId,
			at,
			action,
			actorKind,
			actorName,
			before: parsed(before),
			after: parsed(after),
			reason,
		})),
	};
}

function parsed(json: string | null): Record<string, unknown> {
	return json === null ? {} : (JSON.parse(json) as Record<string, unknown>);
}
