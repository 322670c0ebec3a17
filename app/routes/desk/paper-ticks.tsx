import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paperTicksSchema } from "#app/domain/attendance/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { listQuery } from "#app/server/desk-address.server";
import { listOfForm } from "#app/server/desk-lists.server";
import { placeOf } from "#app/server/desk-station.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { enterPaperTicks, paperTicksPage } from "#app/server/paper-ticks.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { recordListSeen } from "#app/server/sightings.server";
import { PaperTicks } from "#app/ui/attendance/paper-ticks";
import { listHref } from "#app/ui/attendance/types";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "attendance.override", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const page = await paperTicksPage(read, event, query, services.now());
	await recordListSeen(services, {
		...{ what: "sheets", event, kind: "registration" },
		ids: page.people.map(({ registrationId }) => registrationId),
	});
	return { ...page, news: query.get("kabar") };
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "attendance.override", { event: args.params.eventId });
	const form = await parseForm(args.request, paperTicksSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const list = await listOfForm(read, event, form.value);
	const place = placeOf(args.request);
	const done = await enterPaperTicks(read, services, event, { list, asked: form.value, place });
	if (!done.ok && done.reason === "not-allowed") throw notFound();
	if (!done.ok) {
		const errors = { time: "time-in-future" as const };
		return data({ form: { errors, values: form.values } }, { status: 400 });
	}
	const party = new URL(args.request.url).searchParams.get("unsur");
	const query = listQuery(list);
	if (party) query.set("unsur", party);
	query.set("kabar", "paper");
	throw seeOther(`/petugas/${event.id}/susulan?${query}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.door.paper.title);

export default function PaperTicksPage() {
	const { event, news, ...page } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values: {} };
	const { t } = useLanguage();
	const words = t.door.paper;
	return (
		<PanelPage
			title={words.title}
			meta={<Content>{event.title}</Content>}
			lead={words.lead}
			back={{ href: listHref(page.list), label: t.door.back }}
			news={Object.keys(form.errors).length > 0 ? undefined : t.door.news[news as keyof typeof t.door.news]}
			before={
				<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, ["who", "time", "reason"])} />
			}
		>
			<PaperTicks {...page} values={form.values} errors={form.errors} />
		</PanelPage>
	);
}
