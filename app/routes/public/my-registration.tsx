import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { withLink } from "#app/server/guard.server";
import { ownRegistration } from "#app/server/own-registration.server";
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
import { SurveyInvitation } from "#app/ui/surveys/survey-invitation";

export async function loader(args: LoaderFunctionArgs) {
	const admitted = await withLink(args, "registration");
	const path = `/pendaftaran/${args.params.token}`;
	const news = new URL(args.request.url).searchParams.get("kabar");
	return { path, ...(await ownRegistration(admitted, { path, news, lang: args.context.lang })) };
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
	...pageTitle(matches, (t) => (data ? `${t.participation.mine.titles[data.page.status]}, ${data.page.code}` : "")),
	{ name: "robots", content: "noindex" },
];

export default function MyRegistration() {
	const {
		page,
		path,
		documents,
		papers,
		qr,
		ticket,
		acceptance,
		hasJustAccepted,
		canCancel,
		canRate,
		news,
		isAccepted,
	} = useLoaderData<typeof loader>();
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
			{canRate ? <SurveyInvitation path={path} /> : null}
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
