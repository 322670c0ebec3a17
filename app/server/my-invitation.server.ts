import type { Deps } from "#app/domain/deps";
import { phaseOf } from "#app/domain/events/lifecycle";
import { type LinkState, linkState } from "#app/domain/invitations/rules";
import { addresseeOf } from "#app/domain/messages/addressee";
import { contactFacts } from "#app/domain/messages/letter-facts";
import { formatPhone } from "#app/domain/registrations/phone";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import * as invitationQueries from "#db/queries/invitations";
import * as regionQueries from "#db/queries/regions";
import type { EventRow } from "#db/tables/events";
import type { Invitation } from "#db/tables/invitations";

/** What a dead link still says: the event and whom to ask, and nothing of the one who was invited. */
export interface DeadInvitation {
	state: Exclude<LinkState, "open" | "more">;
	event: { title: string; href: string | null };
	contact: string;
}

/** What the page behind a personal invitation shows. */
export async function myInvitation(read: ReadDb, deps: Deps, invitation: Invitation, event: EventRow, token: string) {
	const [registered, letter, days, region] = await Promise.all([
		invitationQueries.countRegistered(read, invitation.id),
		invitationLetterQueries.findByEvent(read, event.id),
		eventQueries.listDays(read, event.id),
		event.regencyCode ? regionQueries.findRegency(read, event.regencyCode) : undefined,
	]);
	const phase = phaseOf(event, deps.now());
	const state = linkState({ ...invitation, registered, phase, respondBy: letter?.respondBy ?? null }, deps.now());
	const contact = contactFacts(event);
	const shown = {
		event: { title: event.title, href: phase === "draft" ? null : `/kegiatan/${event.slug}` },
		contact: contact
			? [contact.name, contact.phone && formatPhone(contact.phone), contact.email].filter(Boolean).join(" · ")
			: "",
	};
	if (state !== "open" && state !== "more") return { dead: { state, ...shown } satisfies DeadInvitation, living: null };
	const place = [event.venueName, event.venueAddress, region?.name, region?.provinceName];
	const path = `/undangan/${token}`;
	return {
		dead: null,
		living: {
			...shown,
			path,
			state: state as "open" | "more",
			registered,
			organisation: invitation.organisationName,
			addressee: addresseeOf(invitation),
			category: invitation.category,
			delegatesAllowed: invitation.delegatesAllowed,
			asksRegion: invitation.regencyCode === null,
			days: days.map(({ startsAtLocal, endsAtLocal }) => ({ startsAtLocal, endsAtLocal })),
			timeZone: event.timeZone,
			place: event.mode === "online" ? null : place.filter(Boolean).join(", "),
			travelCosts: letter?.travelCosts ?? "",
			respondBy: letter?.respondBy ?? null,
			letterHref: letter?.signedFileId ? `${path}/surat.pdf` : null,
			prefilled: {
				name: invitation.delegatesAllowed === 1 ? invitation.addresseeName : "",
				position: invitation.delegatesAllowed === 1 ? invitation.addresseePosition : "",
				phone: registered === 0 ? (invitation.phone ?? "") : "",
				email: registered === 0 ? (invitation.email ?? "") : "",
			},
		},
	};
}
