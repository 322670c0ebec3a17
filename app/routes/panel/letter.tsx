import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { copyLetter } from "#app/domain/messages/copy-letter";
import { resendLetter } from "#app/domain/messages/resend-letter";
import { sendAgainSchema } from "#app/domain/messages/send-again-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { letterDetail } from "#app/server/letter-detail.server";
import { notFound, seeOther, unreadable } from "#app/server/responses.server";
import { recordLetterSeen } from "#app/server/sightings.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { CalendarPart } from "#app/ui/messages/calendar-part";
import { LetterAttempts } from "#app/ui/messages/letter-attempts";
import { LetterHead } from "#app/ui/messages/letter-head";
import { ministryZone } from "#app/ui/messages/letter-list";
import { LetterSubject } from "#app/ui/messages/letter-subject";
import { SendAgain } from "#app/ui/messages/send-again";
import { templateName } from "#app/ui/messages/template-name";
import { Stack } from "#app/ui/primitives/columns";
import { Notification } from "#app/ui/primitives/notification";
import { Panel } from "#app/ui/primitives/panel";
import * as letterQueries from "#db/queries/letters";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "letters.read");
	const letter = await letterQueries.findWithin(read, scope, args.params.letterId ?? "");
	if (!letter) throw notFound();
	await recordLetterSeen(services, letter, user.officeId);
	return {
		...(await letterDetail(read, letter)),
		news: new URL(args.request.url).searchParams.get("kabar"),
		formKey: crypto.randomUUID(),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "letters.write");
	const letter = await letterQueries.findWithin(read, scope, args.params.letterId ?? "");
	if (!letter) throw notFound();
	const form = await parseForm(args.request, sendAgainSchema);
	if (!form.ok) throw unreadable();
	if (form.value.formKey !== null) {
		const copy = await copyLetter(services, letter.id, form.value.formKey);
		if (copy.ok) throw seeOther(`/panel/surat/${copy.id}?kabar=copied`);
	} else {
		const result = await resendLetter(services, letter.id);
		if (result.ok) throw seeOther(`/panel/surat/${letter.id}?kabar=resent`);
	}
	return data({ refused: true }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (t) => (data ? templateName(data.letter.template, t) : t.messages.title));

export default function Letter() {
	const { news, letter, isSecret, formKey, isSuppressed, attempts, text, calendar } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>()?.refused;
	const { t } = useLanguage();
	const words = t.messages;
	const language = letter.language ?? "id";
	return (
		<PanelPage
			back={{ href: "/panel/surat", label: words.back }}
			title={<span lang={language}>{letter.subject}</span>}
			lead={words.statusHints[letter.status]}
			news={{ ...words.news, copied: t.delivery.news.copied }[news as "resent" | "copied"]}
			before={
				refused ? (
					<Notification tone="warn" alert>
						{words.notResendable}
					</Notification>
				) : null
			}
		>
			<Stack>
				<Panel title={words.headers}>
					<LetterHead letter={letter} />
					<LetterSubject letter={letter} />
					{isSecret ? null : (
						<SendAgain letter={letter} formKey={formKey} hasWords={text !== null} isSuppressed={isSuppressed} />
					)}
				</Panel>
				<LetterAttempts attempts={attempts} timeZone={letter.timeZone ?? ministryZone} />
				<Panel title={words.body}>
					{text === null ? (
						<p className="muted">{isSecret ? words.bodySecret : words.bodyPurged}</p>
					) : (
						<pre className="letter-text" lang={language}>
							{text}
						</pre>
					)}
				</Panel>
				{calendar ? <CalendarPart part={calendar} language={language} /> : null}
			</Stack>
		</PanelPage>
	);
}
