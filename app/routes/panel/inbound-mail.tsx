import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { handleMail } from "#app/domain/answers/handle-mail";
import { recordView } from "#app/domain/audit/record-view";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { MailAbout, MailKind, MailState, MailSubject } from "#app/ui/answers/mail-facts";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ministryZone } from "#app/ui/messages/letter-list";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Panel } from "#app/ui/primitives/panel";
import { SummaryList } from "#app/ui/primitives/summary-list";
import * as inboundMailQueries from "#db/queries/inbound-mails";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "letters.read");
	const mail = await inboundMailQueries.findWithin(read, scope, args.params.mailId ?? "");
	if (!mail) throw notFound();
	await recordView(services, {
		...{ action: "mail.viewed", subjectId: mail.id, officeId: user.officeId },
		people: [{ kind: "mail", ids: [mail.id] }],
	});
	return { mail };
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "letters.write");
	const result = await handleMail(services, args.params.mailId ?? "");
	if (!result.ok) throw notFound();
	throw seeOther(`/panel/surat/masuk?kabar=${result.changed ? "mail-handled" : "mail-handled-before"}`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (t) => data?.mail.subject || t.answers.inbox.noSubject);

export default function InboundMail() {
	const { mail } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.answers.inbox;
	const isOpen = mail.needsPerson === 1 && mail.handledAt === null;
	return (
		<PanelPage back={{ href: "/panel/surat/masuk", label: words.title }} title={<MailSubject mail={mail} />}>
			<ReadingColumn>
				<SummaryList
					rows={[
						{
							label: words.sender,
							value: mail.sender ? (
								<a href={`mailto:${encodeURIComponent(mail.sender)}`}>{mail.sender}</a>
							) : (
								<span className="muted">{words.noSender}</span>
							),
						},
						{ label: words.received, value: formatInstant(mail.receivedAt, mail.timeZone ?? ministryZone, lang) },
						{ label: words.kind, value: <MailKind mail={mail} /> },
						{ label: words.about, value: <MailAbout mail={mail} /> },
						{ label: words.state, value: <MailState mail={mail} /> },
					]}
				/>
				<Panel title={words.text}>
					{mail.excerpt ? (
						<p className="summary-text">
							<Content>{mail.excerpt}</Content>
						</p>
					) : (
						<p className="muted">{words.noText}</p>
					)}
				</Panel>
				{isOpen ? (
					<>
						<p>{words.handleHint}</p>
						<InlineForm action={`/panel/surat/masuk/${mail.id}`} label={words.handle} variant="primary" />
					</>
				) : null}
			</ReadingColumn>
		</PanelPage>
	);
}
