import { qrSvg } from "#app/documents/qr";
import type { Deps } from "#app/domain/deps";
import { personalPage } from "#app/domain/registrations/personal-page";
import { ticketText } from "#app/domain/registrations/ticket";
import { surveyRefusal } from "#app/domain/surveys/rules";
import { messagesFor } from "#app/i18n/catalogue";
import { formatDateRange, formatTimeRange } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as attendanceQueries from "#db/queries/attendance";
import * as surveyQueries from "#db/queries/surveys";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { waLink } from "#emails/whatsapp";
import { calendarLinks } from "./calendar-links.server";
import { offeredDocuments } from "./document-list.server";
import { offeredPapers } from "./participant-paper.server";

interface Holder {
	read: ReadDb;
	services: Deps;
	registration: Registration;
	event: EventRow;
}

interface Asked {
	/** The personal page's path. */
	path: string;
	/** What was just done, as the address says it. */
	news: string | null;
	lang: Language;
}

/** Everything the personal page of a registration shows. */
export async function ownRegistration({ read, services, registration, event }: Holder, { path, news, lang }: Asked) {
	const page = await personalPage(read, registration, event, services.now());
	const isPresent = await attendanceQueries.wasPresent(read, registration.id);
	const mayRate = surveyRefusal({ event, registration, tookPart: true }, services.now()) === null;
	const isLiving = ["pending", "confirmed", "waitlisted"].includes(page.status);
	return {
		page,
		documents: await offeredDocuments(read, event.id, { status: registration.status, isPresent }, path),
		qr: page.hasTicket ? await qrSvg(ticketText(services.links, registration)) : null,
		papers: await offeredPapers(read, registration, event),
		ticket: {
			picture: page.hasTicket ? `${path}/qr.png` : null,
			calendar: page.hasCalendar ? `${path}/kalender.ics` : null,
			days: page.hasCalendar ? await calendarLinks(read, services.site.baseUrl, event.id) : [],
			whatsApp: isLiving ? waLink(registration.phone, noteToSelf(page, services.site.baseUrl + path, lang)) : null,
		},
		acceptance:
			registration.groupId && isLiving
				? { organisation: registration.organisationName, hasAccepted: registration.acceptedAt !== null }
				: null,
		hasJustAccepted: news === "hadir",
		canCancel: page.canCancel,
		canRate: mayRate && (await surveyQueries.tookPart(read, event.id, registration.id)),
		isAccepted: page.status === "confirmed" && news === "kursi-diambil",
		news: page.status === "cancelled" || !isEnding(news) ? news : null,
	};
}

/** What is only true of a cancelled registration. */
const isEnding = (news: string | null) => news === "dibatalkan" || news === "sudah";

/** What people send to themselves, to find the page again. */
function noteToSelf({ code, event }: Awaited<ReturnType<typeof personalPage>>, link: string, lang: Language): string {
	const words = messagesFor(lang).participation.mine;
	const [first, last] = [event.days[0], event.days.at(-1)];
	return words.whatsApp({
		title: event.title,
		code,
		when:
			first && last && event.phase !== "postponed" && event.phase !== "cancelled"
				? `${formatDateRange(first.startsAtLocal, last.startsAtLocal, lang)}, ${formatTimeRange(first.startsAtLocal, first.endsAtLocal, event.timeZone, lang)}`
				: words.noDate,
		place: event.place || words.online,
		link,
	});
}
