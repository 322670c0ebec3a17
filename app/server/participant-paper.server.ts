import { confirmationPdf, dispensationPdf, type ParticipantFacts } from "#app/documents/participant-papers";
import { qrPng } from "#app/documents/qr";
import type { Deps } from "#app/domain/deps";
import { dayLine, placeLine, timeLine } from "#app/domain/invitations/letter-values";
import { contactFacts } from "#app/domain/messages/letter-facts";
import { formatPhone } from "#app/domain/registrations/phone";
import { isLiving, printedName } from "#app/domain/registrations/rules";
import { hasTicket, ticketText } from "#app/domain/registrations/ticket";
import { messagesFor } from "#app/i18n/catalogue";
import { formatInstant, formatShortDate } from "#app/i18n/format";
import type { ReadDb } from "#db/client";
import * as certificateQueries from "#db/queries/certificates";
import * as eventQueries from "#db/queries/events";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import * as regionQueries from "#db/queries/regions";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { loadLetterhead } from "./letterhead.server";

/** Whether somebody has papers to print: a seat at an event that has a date. */
export function hasPapers({ status }: Pick<Registration, "status">, event: EventRow): boolean {
	return status === "confirmed" && event.status === "published";
}

/** Which papers somebody's page offers: those of a confirmed participant, the signed letter of the event, the certificate. */
export async function offeredPapers(read: ReadDb, registration: Registration, event: EventRow) {
	const [signed, certificate] = await Promise.all([
		isLiving(registration.status) ? invitationLetterQueries.findSignedFile(read, event.id) : undefined,
		certificateQueries.findByRegistration(read, registration.id),
	]);
	return {
		isConfirmed: hasPapers(registration, event),
		isSigned: Boolean(signed),
		hasCertificate: certificate?.revokedAt === null,
	};
}

/** The paper that says that a participant is expected. */
export async function confirmationPaper(read: ReadDb, deps: Deps, registration: Registration, event: EventRow) {
	const qr = hasTicket(registration, event, deps.now()) ? await qrPng(ticketText(deps.links, registration)) : null;
	return confirmationPdf(await factsOf(read, deps, registration, event), qr);
}

/** The participant's letter to the employer. A union's members are sent by a body that is not the employer. */
export async function dispensationPaper(read: ReadDb, deps: Deps, registration: Registration, event: EventRow) {
	const { category, organisationName } = registration;
	const answers = await registrationQueries.listAnswers(read, registration.id);
	const company = answers.find(({ question }) => question === "company")?.answer ?? "";
	const employer = category === "union" || category === "cooperative" ? company : organisationName;
	return dispensationPdf({ ...(await factsOf(read, deps, registration, event)), employer });
}

async function factsOf(
	read: ReadDb,
	deps: Deps,
	registration: Registration,
	event: EventRow,
): Promise<ParticipantFacts> {
	const [days, region, letter, letterhead] = await Promise.all([
		eventQueries.listDays(read, event.id),
		event.regencyCode ? regionQueries.findRegency(read, event.regencyCode) : undefined,
		invitationLetterQueries.findByEvent(read, event.id),
		loadLetterhead(read, deps, event.officeId),
	]);
	const contact = contactFacts(event);
	const phone = contact?.phone && formatPhone(contact.phone);
	return {
		at: deps.now(),
		printedAt: formatInstant(deps.now().toISOString(), event.timeZone, "id"),
		office: event.hostName,
		letterhead,
		name: printedName(registration),
		position: registration.position ?? "",
		organisation: registration.organisationName,
		party: messagesFor("id").registrations.categories[registration.category],
		code: registration.code,
		event: event.title,
		host: event.hostName,
		days: dayLine(days),
		times: timeLine(days, event.timeZone),
		place: placeLine(event, region),
		contact: contact ? [contact.name, phone, contact.email].filter(Boolean).join(", ") : event.hostName,
		letter:
			letter?.number && letter.datedOn && letter.signedFileId
				? `nomor ${letter.number} tanggal ${formatShortDate(letter.datedOn, "id")}`
				: "",
		url: `${deps.site.baseUrl}/kegiatan/${event.slug}`,
	};
}
