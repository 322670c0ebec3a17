import { detailsBlock, invitationLetterPdf } from "#app/documents/invitation-letter";
import type { Deps } from "#app/domain/deps";
import { letterDraft } from "#app/domain/invitations/letter-draft";
import { letterValues } from "#app/domain/invitations/letter-values";
import { fillPlaceholders, paragraphsOf } from "#app/domain/messages/rules";
import { messagesFor } from "#app/i18n/catalogue";
import { formatDate, formatShortDate } from "#app/i18n/format";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import * as invitationQueries from "#db/queries/invitations";
import * as regionQueries from "#db/queries/regions";
import type { EventRow } from "#db/tables/events";
import type { Invitation } from "#db/tables/invitations";
import { loadLetterhead } from "./letterhead.server";

/** The invitation letter of an event as a PDF draft: to everybody on its list, or to one invited body. */
export async function invitationPaper(read: ReadDb, deps: Deps, event: EventRow, invitation: Invitation | null) {
	const [days, sessions, region, stored, office, letterhead] = await Promise.all([
		eventQueries.listDays(read, event.id),
		eventQueries.listSessions(read, event.id),
		event.regencyCode ? regionQueries.findRegency(read, event.regencyCode) : undefined,
		invitationLetterQueries.findByEvent(read, event.id),
		invitationLetterQueries.findLetterhead(read, event.officeId),
		loadLetterhead(read, deps, event.officeId),
	]);
	const letter = stored ?? letterDraft(event, office, deps.now());
	const invited = invitation ? null : await invitationQueries.listForLetter(read, event.id);
	const link = invitation
		? `${deps.site.baseUrl}/undangan/${deps.links.token("invitation", invitation.id, invitation.linkVersion)}`
		: `${deps.site.baseUrl}/kegiatan/${event.slug}`;
	const values = letterValues({ event, days, region, letter, invitation, link });
	const filled = (text: string) => fillPlaceholders(text, values).trim();
	const parties = messagesFor("id").registrations.categories;
	const addressee = filled(letter.addressee).split("\n");
	return invitationLetterPdf({
		at: new Date(letter.updatedAt),
		office: event.hostName,
		letterhead,
		number: letter.number ?? "",
		classification: letter.classification,
		attachments: letter.attachments,
		subject: letter.subject,
		placeAndDate: [letter.place, letter.datedOn ? formatShortDate(letter.datedOn, "id") : "…………………"]
			.filter(Boolean)
			.join(", "),
		addressee: addressee.map((line) => line.trim()).filter((line) => line !== ""),
		paragraphs: paragraphsOf(letter.body).map((text) => (text === "{rincian}" ? detailsBlock : filled(text))),
		details: [
			["Kegiatan", event.title],
			["Hari/tanggal", values.hari_tanggal],
			["Waktu", values.waktu],
			["Tempat", values.tempat],
		],
		signatory: {
			position: letter.signatoryPosition,
			name: letter.signatoryName,
			number: letter.signatoryNumber,
		},
		carbonCopies: letter.carbonCopies
			.split("\n")
			.map((line) => line.trim())
			.filter((line) => line !== ""),
		programme: days.map((day) => ({
			day: formatDate(day.startsAtLocal, "id"),
			sessions: sessions
				.filter((session) => session.dayId === day.id)
				.map(({ startsAtLocal, endsAtLocal, title, room }) => ({
					time: `${clock(startsAtLocal)}–${clock(endsAtLocal)}`,
					title,
					room,
				})),
		})),
		invited: invited?.map((row) => ({ organisation: row.organisationName, party: parties[row.category] })) ?? null,
	});
}

const clock = (local: string) => local.slice(11, 16).replace(":", ".");
