import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { ownerShown, saveQuestionForm } from "#app/server/question-form.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { QuestionForm, questionFields } from "#app/ui/discussion/question-form";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	const [sessions, organisations] = await Promise.all([
		eventQueries.listSessions(read, event.id),
		followupQueries.listOrganisationNames(read, event.id),
	]);
	return {
		event: workspaceEvent(event, services.now()),
		sessions: sessions.map(({ id, title }) => ({ id, title })),
		organisations,
		values: {
			status: "open",
			sessionId: new URL(args.request.url).searchParams.get("sesi") ?? "",
			key: randomUUID(),
			...ownerShown(event, services.now()),
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	return saveQuestionForm(services, event.id, null, args.request);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.discussion.newTitle);

export default function NewDiscussionQuestion() {
	const { event, values, ...offers } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values };
	const { t } = useLanguage();
	const words = t.discussion;
	return (
		<EventWorkspace
			event={event}
			active="discussion"
			title={words.newTitle}
			back={{ href: `/panel/kegiatan/${event.id}/tanya-jawab`, label: words.backToList }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, questionFields)} />}
		>
			<ReadingColumn>
				<QuestionForm {...offers} form={form} asksOwner />
			</ReadingColumn>
		</EventWorkspace>
	);
}
