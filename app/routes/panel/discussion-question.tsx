import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { ownerShown, saveQuestionForm } from "#app/server/question-form.server";
import { notFound } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { QuestionFollowups } from "#app/ui/discussion/question-followups";
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
	const { id, body, sessionId, category, organisationName, votes, status, answer, answeredOn } = question;
	return {
		event: workspaceEvent(event, services.now()),
		sessions: sessions.map(({ id, title }) => ({ id, title })),
		organisations,
		id,
		followups: await discussionQueries.listFollowupsOfQuestion(read, id),
		isAnswered: status === "answered",
		values: {
			body,
			sessionId: sessionId ?? "",
			category: category ?? "",
			organisationName,
			votes: votes > 0 ? String(votes) : "",
			status,
			answer,
			answeredOn: answeredOn ?? "",
			...ownerShown(event, services.now()),
		},
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	return saveQuestionForm(services, event.id, args.params.askedId ?? "", args.request);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.discussion.editTitle);

export default function EditDiscussionQuestion() {
	const { event, id, values, followups, isAnswered, news, ...offers } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const form = reply?.form ?? { errors: {}, values };
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
			news={reply ? undefined : words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, questionFields)} />}
		>
			<ReadingColumn>
				<QuestionFollowups questionId={id} followups={followups} isAnswered={isAnswered} />
				<QuestionForm {...offers} form={form} asksOwner={followups.length === 0} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
