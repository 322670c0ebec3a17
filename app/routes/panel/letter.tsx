import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readInvite } from "#app/domain/calendar/read-invite";
import { resendLetter } from "#app/domain/messages/resend-letter";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { CalendarPart } from "#app/ui/messages/calendar-part";
import { LetterHead } from "#app/ui/messages/letter-head";
import { templateName } from "#app/ui/messages/template-name";
import { Stack } from "#app/ui/primitives/columns";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Notification } from "#app/ui/primitives/notification";
import { Panel } from "#app/ui/primitives/panel";
import * as eventQueries from "#db/queries/events";
import * as letterQueries from "#db/queries/letters";

export async function loader(args: LoaderFunctionArgs) {
	const { read, scope } = await signedIn(args, "letters.read");
	const letter = await letterQueries.findByOffices(read, scope.officeIds, args.params.letterId ?? "");
	if (!letter) throw notFound();
	const body = (await letterQueries.listBodies(read, [letter.id])).get(letter.id);
	const event = letter.eventId ? await eventQueries.findById(read, letter.eventId) : undefined;
	const isSecret = letter.isSecret === 1;
	const { leaseOwner: _owner, leaseUntil: _until, dedupeKey: _key, ...facts } = letter;
	return {
		news: new URL(args.request.url).searchParams.get("kabar"),
		letter: {
			...facts,
			language: body?.language ?? null,
			timeZone: event?.timeZone ?? null,
			from: body ? mailbox(body.sender) : null,
			replyTo: body?.replyTo ? mailbox(body.replyTo) : null,
			inReplyTo: body?.inReplyTo ?? null,
		},
		isSecret,
		// The words of a secret letter never leave the server.
		text: isSecret ? null : (body?.text ?? null),
		calendar: !isSecret && body?.ics ? readInvite(body.ics) : null,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "letters.write");
	const letter = await letterQueries.findByOffices(read, scope.officeIds, args.params.letterId ?? "");
	if (!letter) throw notFound();
	const result = await resendLetter(services, letter.id);
	if (!result.ok) return data({ refused: true }, { status: 409 });
	throw seeOther(`/panel/surat/${letter.id}?kabar=resent`);
}

function mailbox(json: string): string {
	const { name, address } = JSON.parse(json) as { name: string; address: string };
	return `${name} <${address}>`;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (t) => (data ? templateName(data.letter.template, t) : t.messages.title));

export default function Letter() {
	const { news, letter, isSecret, text, calendar } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>()?.refused;
	const { t } = useLanguage();
	const words = t.messages;
	const language = letter.language ?? "id";
	return (
		<PanelPage
			back={{ href: "/panel/surat", label: words.back }}
			title={<span lang={language}>{letter.subject}</span>}
			lead={words.statusHints[letter.status]}
			news={news === "resent" ? words.news.resent : undefined}
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
					{letter.eventId && letter.registrationId ? (
						<p>
							<a href={`/panel/kegiatan/${letter.eventId}/pendaftaran/${letter.registrationId}`}>
								{words.registration}
							</a>
						</p>
					) : null}
					{letter.followupId ? (
						<p>
							<a href={`/panel/tindak-lanjut/${letter.followupId}`}>{words.followup}</a>
						</p>
					) : null}
					{letter.status === "failed" && !isSecret ? (
						<>
							<p className="muted">{words.resendHint}</p>
							<InlineForm action={`/panel/surat/${letter.id}`} label={words.resend} />
						</>
					) : null}
				</Panel>
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
