import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveDiscussionQuestion } from "#app/domain/discussion/save-discussion-question";
import { discussionQuestionSchema } from "#app/domain/discussion/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { QuestionForm, questionFields } from "#app/ui/discussion/question-form";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { LinkButton } from "#app/ui/primitives/button";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as discussionQueries from "#db/queries/discussion";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	const [sessions, organisations, question] = await Promise.all([
		eventQueries.listSessions(read, event.id),
		followupQueries.listOrganisationNames(read, event.id),
		discussionQueries.findOfEvent(read, event.id, args.params.askedId ?? ""),
	]);
	if (!question) throw notFound();
	const { id, body, sessionId, category, organisationName, status, answer } = question;
	return {
		event: workspaceEvent(event, services.now()),
		sessions: sessions.map(({ id, title }) => ({ id, title })),
		organisations,
		id,
		values: { body, sessionId: sessionId ?? "", category: category ?? "", organisationName, status, answer },
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	const form = await parseForm(args.request, discussionQuestionSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await saveDiscussionQuestion(services, event.id, args.params.askedId ?? "", form.value);
	if (result.ok) throw seeOther(`/panel/kegiatan/${event.id}/tanya-jawab?kabar=saved`);
	if (result.reason !== "no-such-session") throw notFound();
	return data({ form: { errors: { sessionId: "choose-one" as const }, values: form.values } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.discussion.editTitle);

export default function EditDiscussionQuestion() {
	const { event, id, values, ...offers } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values };
	const { t } = useLanguage();
	const words = t.discussion;
	return (
		<EventWorkspace
			event={event}
			active="discussion"
			title={words.editTitle}
			back={{ href: `/panel/kegiatan/${event.id}/tanya-jawab`, label: words.backToList }}
			actions={
				<LinkButton variant="secondary" href={`/panel/kegiatan/${event.id}/tindak-lanjut/baru?pertanyaan=${id}`}>
					{words.makeFollowup}
				</LinkButton>
			}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, questionFields)} />}
		>
			<ReadingColumn>
				<QuestionForm {...offers} form={form} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
