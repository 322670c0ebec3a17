import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { qrSvg } from "#app/documents/qr";
import { personalPage } from "#app/domain/registrations/personal-page";
import { ticketText } from "#app/domain/registrations/ticket";
import { messagesFor } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatDateRange, formatTimeRange } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { calendarLinks } from "#app/server/calendar-links.server";
import { offeredDocuments } from "#app/server/document-list.server";
import { withLink } from "#app/server/guard.server";
import { offeredPapers } from "#app/server/participant-paper.server";
import { DeclinedNotice } from "#app/ui/answers/declined-notice";
import { DocumentList } from "#app/ui/documents/document-list";
import { AcceptancePanel } from "#app/ui/groups/acceptance-panel";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Notification } from "#app/ui/primitives/notification";
import { ChosenSessions, ConsentWanted, ManageRegistration } from "#app/ui/registrations/manage-registration";
import { OpenQuestions, OwnAnswers } from "#app/ui/registrations/own-answers";
import { PaperLinks } from "#app/ui/registrations/paper-links";
import { RegistrationView } from "#app/ui/registrations/registration-view";
import { TicketActions } from "#app/ui/registrations/ticket-actions";
import * as attendanceQueries from "#db/queries/attendance";
import { waLink } from "#emails/whatsapp";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const page = await personalPage(read, registration, event, services.now());
	const path = `/pendaftaran/${args.params.token}`;
	const isPresent = await attendanceQueries.wasPresent(read, registration.id);
	const { lang } = args.context;
	const [first, last] = [page.event.days[0], page.event.days.at(-1)];
	const note = messagesFor(lang).participation.mine.whatsApp({
		title: event.title,
		code: page.code,
		when:
			first && last && event.status === "published"
				? `${formatDateRange(first.startsAtLocal, last.startsAtLocal, lang)}, ${formatTimeRange(first.startsAtLocal, first.endsAtLocal, event.timeZone, lang)}`
				: messagesFor(lang).participation.mine.noDate,
		place: page.event.place || messagesFor(lang).participation.mine.online,
		link: services.site.baseUrl + path,
	});
	const isLiving = ["pending", "confirmed", "waitlisted"].includes(page.status);
	const news = new URL(args.request.url).searchParams.get("kabar");
	return {
		page,
		path,
		documents: await offeredDocuments(read, event.id, { status: registration.status, isPresent }, path),
		qr: page.hasTicket ? await qrSvg(ticketText(services.links, registration)) : null,
		papers: await offeredPapers(read, registration, event),
		ticket: {
			picture: page.hasTicket ? `${path}/qr.png` : null,
			calendar: page.hasCalendar ? `${path}/kalender.ics` : null,
			days: page.hasCalendar ? await calendarLinks(read, services.site.baseUrl, event.id) : [],
			whatsApp: isLiving ? waLink(registration.phone, note) : null,
		},
		acceptance:
			registration.groupId && isLiving
				? { organisation: registration.organisationName, hasAccepted: registration.acceptedAt !== null }
				: null,
		hasJustAccepted: news === "hadir",
		canCancel: page.canCancel,
		isAccepted: page.status === "confirmed" && news === "kursi-diambil",
		news: page.status === "cancelled" || !isEnding(news) ? news : null,
	};
}

/** What is only true of a cancelled registration. */
const isEnding = (news: string | null) => news === "dibatalkan" || news === "sudah";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
	...pageTitle(matches, (t) => (data ? `${t.participation.mine.titles[data.page.status]}, ${data.page.code}` : "")),
	{ name: "robots", content: "noindex" },
];

export default function MyRegistration() {
	const { page, path, documents, papers, qr, ticket, acceptance, hasJustAccepted, canCancel, news, isAccepted } =
		useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.participation.mine;
	const texts: Record<string, string> = {
		dibatalkan: words.cancelledNow,
		sudah: words.cancelledBefore,
		diubah: t.form.mine.changed,
		dijawab: t.form.own.answered,
		tetap: t.form.mine.unchanged,
		persetujuan: t.form.mine.consentsChanged,
	};
	const text = news && Object.hasOwn(texts, news) ? texts[news] : undefined;
	return (
		<ReadingColumn>
			{text ? (
				<Notification tone={news === "sudah" || news === "tetap" ? "info" : "success"} alert>
					{text}
				</Notification>
			) : null}
			{acceptance ? <AcceptancePanel path={path} isNews={hasJustAccepted} {...acceptance} /> : null}
			{isAccepted ? (
				<Notification tone="success" alert>
					{t.seats.offer.accepted}
				</Notification>
			) : null}
			<DeclinedNotice path={path} declined={page.declined} timeZone={page.event.timeZone} />
			{page.needsConsent ? <ConsentWanted path={path} /> : null}
			<OpenQuestions path={path} open={page.open} />
			<RegistrationView
				registration={page}
				qr={qr}
				answerPath={`${path}/tawaran`}
				actions={<TicketActions {...ticket} />}
			/>
			<DocumentList title={t.documents.ownHeading} items={documents} />
			<PaperLinks path={path} {...papers} />
			<ChosenSessions sessions={page.sessions} timeZone={page.event.timeZone} />
			<OwnAnswers {...{ path, page }} />
			<ManageRegistration {...{ path, page, canCancel }} />
		</ReadingColumn>
	);
}
