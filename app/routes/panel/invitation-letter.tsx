import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { letterDraft } from "#app/domain/invitations/letter-draft";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { letterValuesOf, saveLetterForm } from "#app/server/invitation-letter-form.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { LetterForm, letterFields } from "#app/ui/invitations/letter-form";
import { SignedLetter } from "#app/ui/invitations/signed-letter";
import { Permitted } from "#app/ui/layout/permitted";
import { LinkButton } from "#app/ui/primitives/button";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList, errorText } from "#app/ui/registrations/form-parts";
import * as invitationLetterQueries from "#db/queries/invitation-letters";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const stored = await invitationLetterQueries.findByEvent(read, event.id);
	const letterhead = await invitationLetterQueries.findLetterhead(read, event.officeId);
	const letter = stored ?? letterDraft(event, letterhead, services.now());
	return {
		event: workspaceEvent(event, services.now()),
		officeId: event.officeId,
		timeZone: event.timeZone,
		values: letterValuesOf(letter),
		signedAt: letter.signedFileId ? letter.signedAt : null,
		isChanged: letter.signedAt !== null && letter.updatedAt > letter.signedAt,
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const result = await saveLetterForm(services, event.id, args.request);
	if (result.ok) throw seeOther(`/panel/kegiatan/${event.id}/undangan/surat?kabar=${result.news}`);
	if (!result.form) throw notFound();
	return data({ form: result.form }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.invitations.paper.title);

export default function InvitationLetter() {
	const { event, officeId, timeZone, values, signedAt, isChanged, news } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.invitations;
	const base = `/panel/kegiatan/${event.id}/undangan`;
	const errors = form?.errors ?? {};
	const hasWords = form !== undefined && form.values.body !== undefined;
	return (
		<EventWorkspace
			event={event}
			active="invitations"
			back={{ href: base, label: words.back }}
			title={words.paper.title}
			lead={words.paper.lead}
			news={form ? undefined : words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, ["signed", ...letterFields])} />}
			actions={
				<Permitted to="events.create">
					<LinkButton variant="secondary" href={`/panel/kop-surat?kantor=${officeId}`}>
						{words.paper.letterhead}
					</LinkButton>
				</Permitted>
			}
		>
			<ReadingColumn>
				<SignedLetter
					base={base}
					signedAt={signedAt}
					isChanged={isChanged}
					timeZone={timeZone}
					error={errorText(t, errors, "signed")}
				/>
				<h2>{words.letter}</h2>
				<LetterForm base={base} values={hasWords ? form.values : values} errors={errors} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
