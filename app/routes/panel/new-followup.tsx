import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createFollowup } from "#app/domain/followups/create-followup";
import { followupSchema } from "#app/domain/followups/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { FollowupForm, followupFields } from "#app/ui/followups/followup-form";
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
		timeZone: event.timeZone,
		sessions: sessions.map(({ id, title }) => ({ id, title })),
		organisations,
		chosenSession: new URL(args.request.url).searchParams.get("sesi") ?? "",
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	const form = await parseForm(args.request, followupSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await createFollowup(services, event.id, form.value);
	if (result.ok) throw seeOther(`/panel/tindak-lanjut/${result.id}?kabar=created`);
	if (result.reason === "no-such-event") throw notFound();
	const errors = result.reason === "no-such-session" ? { sessionId: "choose-one" as const } : { dueOn: result.reason };
	return data({ form: { errors, values: form.values } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.form.newTitle);

export default function NewFollowup() {
	const { event, chosenSession, ...offers } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.followups.form;
	const form = reply?.form ?? { errors: {}, values: { priority: "normal", sessionId: chosenSession } };
	return (
		<EventWorkspace
			event={event}
			active="followups"
			title={words.newTitle}
			back={{ href: `/panel/kegiatan/${event.id}/tindak-lanjut`, label: t.followups.title }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, followupFields)} />}
		>
			<ReadingColumn>
				<FollowupForm {...offers} form={form} submitLabel={words.create} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
