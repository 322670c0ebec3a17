import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeView } from "#app/domain/registrations/change-view";
import { saveView } from "#app/domain/registrations/save-view";
import { viewNameSchema, viewSchema } from "#app/domain/registrations/view-schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther, unreadable } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList, textOf } from "#app/ui/registrations/form-parts";
import { readRegistrationAddress, registrationsQuery } from "#app/ui/registrations/registration-address";
import { SavedViews } from "#app/ui/registrations/saved-views";
import * as savedViewQueries from "#db/queries/saved-views";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, user } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const views = await savedViewQueries.listVisible(read, event, user.id);
	return {
		event: workspaceEvent(event, services.now()),
		news: new URL(args.request.url).searchParams.get("kabar"),
		views: views.map(({ id, name, query, userId, isShared, eventId }) => ({
			id,
			name,
			query,
			isOwn: userId === user.id,
			isShared: isShared === 1,
			isOfOffice: eventId === null,
		})),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const posted = await readForm(args.request);
	const list = `/panel/kegiatan/${event.id}/pendaftaran`;
	const intent = textOf(posted.values, "intent");
	if (intent === "save") {
		const form = checkForm(posted, viewSchema);
		if (!form.ok) return data({ form: form.reply }, { status: 400 });
		// Only what the list understands is kept.
		const query = registrationsQuery(readRegistrationAddress(new URLSearchParams(form.value.query)));
		const answer = await saveView(services, event.id, { ...form.value, query: query.toString() });
		if (answer.ok) throw seeOther(`${list}?${withNews(query, "view-saved")}`);
		if (answer.reason === "no-such-event") throw notFound();
		return data({ form: { errors: { name: answer.reason }, values: posted.values } }, { status: 400 });
	}
	const viewId = textOf(posted.values, "view");
	if (intent === "delete") {
		if (!(await changeView(services, viewId, { do: "delete" })).ok) throw notFound();
		throw seeOther(`${list}/tampilan?kabar=view-removed`);
	}
	if (intent !== "rename") throw unreadable();
	const form = checkForm(posted, viewNameSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	if (!(await changeView(services, viewId, { do: "rename", name: form.value.name })).ok) throw notFound();
	throw seeOther(`${list}/tampilan?kabar=view-renamed`);
}

function withNews(query: URLSearchParams, news: string): URLSearchParams {
	query.set("kabar", news);
	return query;
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.table.views.title);

export default function SavedViewsPage() {
	const { event, news, views } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.table.views;
	const list = `/panel/kegiatan/${event.id}/pendaftaran`;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={words.title}
			lead={words.lead}
			back={{ href: list, label: t.registrations.back }}
			news={words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, ["name"])} />}
		>
			<SavedViews list={list} views={views} form={form} />
		</EventWorkspace>
	);
}
