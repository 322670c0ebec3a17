import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { decisionNews } from "#app/server/decision-news.server";
import { signedIn } from "#app/server/guard.server";
import { pausedReleases } from "#app/server/paused-releases.server";
import { registrationList } from "#app/server/registration-list.server";
import { recordListSeen } from "#app/server/sightings.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Permitted } from "#app/ui/layout/permitted";
import { useMay } from "#app/ui/layout/request-context";
import { LinkButton } from "#app/ui/primitives/button";
import { DecisionNews } from "#app/ui/registrations/decision-news";
import { readRegistrationAddress, registrationsQuery } from "#app/ui/registrations/registration-address";
import { RegistrationList } from "#app/ui/registrations/registration-list";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, user } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const address = readRegistrationAddress(query);
	const list = await registrationList(read, {
		event,
		address,
		page: query.get("halaman"),
		userId: user.id,
		now: services.now(),
	});
	await recordListSeen(services, {
		what: "registrations",
		event,
		kind: "registration",
		ids: list.rows.map(({ id }) => id),
	});
	return {
		event: workspaceEvent(event, services.now()),
		paused: await pausedReleases(read, event, services.now()),
		timeZone: event.timeZone,
		address,
		news: query.get("kabar"),
		decision: await decisionNews(read, event.id, query.get("keputusan")),
		...list,
	};
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: list }) =>
	pageTitle(matches, (t) =>
		list && list.page > 1
			? `${t.registrations.title}, ${t.frame.pageOf(list.page, list.pageCount)}`
			: t.registrations.title,
	);

export default function Registrations() {
	const { event, paused, news, decision, ...list } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.registrations;
	const base = `/panel/kegiatan/${event.id}/pendaftaran`;
	const may = useMay();
	const canAct = may("registrations.write") && staffRefusalOf(event.phase) === null;
	const told = { ...words.news, ...t.table.views.news, ...t.answers.news };
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			paused={paused}
			title={words.title}
			news={decision ? undefined : told[news as keyof typeof told]}
			before={
				decision ? (
					<DecisionNews
						decision={decision}
						eventId={event.id}
						canUndo={canAct}
						search={registrationsQuery(list.address).toString()}
					/>
				) : null
			}
			actions={
				<>
					{canAct ? <LinkButton href={`${base}/tambah`}>{words.add}</LinkButton> : null}
					<LinkButton variant="secondary" href={`/panel/kegiatan/${event.id}/pertanyaan`}>
						{t.form.editor.link}
					</LinkButton>
					<Permitted to="registrations.write">
						<LinkButton variant="secondary" href={`/panel/kegiatan/${event.id}/impor`}>
							{t.imports.link}
						</LinkButton>
					</Permitted>
					<LinkButton variant="secondary" href={`/panel/kegiatan/${event.id}/rombongan`}>
						{t.groups.panel.open}
					</LinkButton>
				</>
			}
		>
			<RegistrationList base={base} eventId={event.id} phase={event.phase} {...list} />
		</EventWorkspace>
	);
}
