import { type CertificateHolder, type CertificatesPaper, certificatesPdf } from "#app/documents/certificate";
import type { Deps } from "#app/domain/deps";
import { dayLine } from "#app/domain/invitations/letter-values";
import { printedName } from "#app/domain/registrations/rules";
import { messagesFor } from "#app/i18n/catalogue";
import { formatShortDate } from "#app/i18n/format";
import type { ReadDb } from "#db/client";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import type { EventRow } from "#db/tables/events";
import type { Certificate } from "#db/tables/papers";
import type { Registration } from "#db/tables/registrations";
import { officialFacts } from "./event-papers.server";

/** What all certificates of an event say. Whoever signs its letters signs them, by hand. */
export async function certificateFacts(
	read: ReadDb,
	deps: Pick<Deps, "uploads" | "now">,
	event: EventRow,
): Promise<Omit<CertificatesPaper, "holders">> {
	const [{ paper, days, place, town }, letter] = await Promise.all([
		officialFacts(read, deps, event),
		invitationLetterQueries.findByEvent(read, event.id),
	]);
	const last = days.at(-1);
	return {
		...paper,
		event: event.title,
		host: event.hostName,
		days: dayLine(days),
		place,
		placeAndDate: `${town || "……………………"}, ${last ? formatShortDate(last.startsAtLocal, "id") : "……………………"}`,
		signatory: {
			position: letter?.signatoryPosition ?? "",
			name: letter?.signatoryName ?? "",
			number: letter?.signatoryNumber ?? "",
		},
	};
}

/** Whose certificate it is, under the name it was issued with. */
export function holderOf(
	{ site }: Pick<Deps, "site">,
	certificate: Certificate,
	registration: Pick<Registration, "organisationName" | "category">,
): CertificateHolder {
	return {
		name: printedName(certificate),
		organisation: registration.organisationName,
		party: messagesFor("id").registrations.categories[registration.category],
		code: certificate.code,
		url: `${site.baseUrl}/sertifikat/${certificate.code}`,
	};
}

/** One person's certificate as a PDF. */
export async function certificatePaper(
	read: ReadDb,
	deps: Deps,
	event: EventRow,
	certificate: Certificate,
	registration: Registration,
): Promise<Buffer> {
	const holder = holderOf(deps, certificate, registration);
	async function* alone() {
		yield [holder];
	}
	return certificatesPdf({ ...(await certificateFacts(read, deps, event)), holders: alone() });
}
