import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reachedSchema } from "#app/domain/messages/call-schema";
import { markReached } from "#app/domain/messages/mark-reached";
import { formatPhone } from "#app/domain/registrations/phone";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { pageNumber } from "#app/server/paging.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { recordListSeen } from "#app/server/sightings.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { CallList, resultField } from "#app/ui/messages/call-list";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorText, textOf } from "#app/ui/registrations/form-parts";
import * as callListQueries from "#db/queries/call-list";
import * as callTaskQueries from "#db/queries/call-tasks";
import { waLink } from "#emails/whatsapp";

const perPage = 50;

/** The address keeps whether all calls are shown, not only those still to make. */
const showsAll = (request: Request) => new URL(request.url).searchParams.get("tampilan") === "semua";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, may } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const openOnly = !showsAll(args.request);
	const { open, reached } = await callTaskQueries.countByEvent(read, event.id);
	const total = openOnly ? open : open + reached;
	const page = pageNumber(query.get("halaman"), total, perPage);
	const calls = await callListQueries.listByEvent(
		read,
		{ eventId: event.id, openOnly },
		{ limit: perPage, offset: (page - 1) * perPage },
	);
	await recordListSeen(services, {
		...{ what: "calls", event, kind: "registration" },
		ids: calls.flatMap(({ registrationId }) => (registrationId ? [registrationId] : [])),
	});
	return {
		event: workspaceEvent(event, services.now()),
		timeZone: event.timeZone,
		openOnly,
		counts: { open, all: open + reached },
		page,
		pageCount: Math.max(1, Math.ceil(total / perPage)),
		news: query.get("kabar"),
		calls: calls.map(({ phone, text, ...call }) => ({
			...call,
			phone: phone && formatPhone(phone),
			phoneHref: phone && `tel:${phone}`,
			// It holds the person's own link: it is for those who call.
			prepared: may("registrations.write") ? { text, whatsApp: waLink(phone, text) } : null,
		})),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const form = await parseForm(args.request, reachedSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await markReached(services, event.id, form.value.call, form.value);
	if (!result.ok) throw notFound();
	const view = showsAll(args.request) ? "tampilan=semua&" : "";
	throw seeOther(`/panel/kegiatan/${event.id}/telepon?${view}kabar=${result.changed ? "reached" : "before"}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.registrations.callList.title);

export default function Calls() {
	const { event, news, ...list } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.registrations.callList;
	const problem = form && errorText(t, form.errors, "result");
	const wrong =
		form && problem ? { call: textOf(form.values, "call"), result: textOf(form.values, "result"), problem } : null;
	return (
		<EventWorkspace
			event={event}
			active="calls"
			title={words.title}
			lead={words.lead}
			news={words.news[news as keyof typeof words.news]}
			before={
				<ErrorSummary
					title={t.frame.errorSummary}
					errors={wrong ? [{ name: resultField(wrong.call), message: wrong.problem }] : []}
				/>
			}
		>
			<CallList base={`/panel/kegiatan/${event.id}`} wrong={wrong} {...list} />
		</EventWorkspace>
	);
}
