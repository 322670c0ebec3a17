import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideDeskAct } from "#app/domain/attendance/decide-desk-act";
import { decisionSchema } from "#app/domain/attendance/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { pageNumber } from "#app/server/paging.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { recordListSeen } from "#app/server/sightings.server";
import { DecisionList, reasonField } from "#app/ui/attendance/decision-list";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorText, textOf } from "#app/ui/registrations/form-parts";
import * as deskActQueries from "#db/queries/desk-acts";

const perPage = 50;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "attendance.override", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const total = await deskActQueries.countUndecided(read, event.id);
	const page = pageNumber(query.get("halaman"), total, perPage);
	const [waiting, decided] = await Promise.all([
		deskActQueries.listForDecision(
			read,
			{ eventId: event.id, isDecided: false },
			{ limit: perPage, offset: (page - 1) * perPage },
		),
		deskActQueries.listForDecision(read, { eventId: event.id, isDecided: true }, { limit: perPage, offset: 0 }),
	]);
	await recordListSeen(services, {
		...{ what: "decisions", event, kind: "registration" },
		ids: [...waiting, ...decided].flatMap(({ registrationId }) => (registrationId ? [registrationId] : [])),
	});
	return {
		event: { id: event.id, title: event.title },
		timeZone: event.timeZone,
		waiting,
		decided,
		page,
		pageCount: Math.max(1, Math.ceil(total / perPage)),
		news: query.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "attendance.override", { event: args.params.eventId });
	const form = await parseForm(args.request, decisionSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const { act, ...decision } = form.value;
	const done = await decideDeskAct(services, event.id, act, decision);
	if (!done.ok && done.reason !== "decided") throw notFound();
	throw seeOther(`/petugas/${event.id}/keputusan?kabar=${done.ok ? "decided" : "before"}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.door.decisions.title);

export default function Decisions() {
	const { event, news, ...lists } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.door.decisions;
	const problem = form && errorText(t, form.errors, "reason");
	const wrong = problem ? { act: textOf(form.values, "act"), problem } : null;
	return (
		<PanelPage
			title={words.title}
			meta={<Content>{event.title}</Content>}
			lead={words.lead}
			back={{ href: `/petugas/${event.id}`, label: t.door.back }}
			news={form ? undefined : t.door.news[news as keyof typeof t.door.news]}
			before={
				<ErrorSummary
					title={t.frame.errorSummary}
					errors={wrong ? [{ name: reasonField(wrong.act), message: wrong.problem }] : []}
				/>
			}
		>
			<DecisionList eventId={event.id} wrong={wrong} {...lists} />
		</PanelPage>
	);
}
