import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { registrationList } from "#app/server/registration-list.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { LinkButton } from "#app/ui/primitives/button";
import { readRegistrationAddress, registrationsHref } from "#app/ui/registrations/registration-address";
import { RegistrationList } from "#app/ui/registrations/registration-list";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const now = services.now();
	const address = readRegistrationAddress(query);
	return {
		event: workspaceEvent(event, now),
		timeZone: event.timeZone,
		address,
		news: query.get("kabar"),
		...(await registrationList(read, event.id, address, query.get("halaman"))),
	};
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: list }) =>
	pageTitle(matches, (t) =>
		list && list.page > 1
			? `${t.registrations.title}, ${t.frame.pageOf(list.page, list.pageCount)}`
			: t.registrations.title,
	);

export default function Registrations() {
	const { event, news, ...list } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.registrations;
	const base = `/panel/kegiatan/${event.id}/pendaftaran`;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={words.title}
			news={words.news[news as keyof typeof words.news]}
			actions={
				<>
					{staffRefusalOf(event.phase) === null ? <LinkButton href={`${base}/tambah`}>{words.add}</LinkButton> : null}
					<LinkButton variant="secondary" href={`/panel/kegiatan/${event.id}/impor`}>
						{t.imports.link}
					</LinkButton>
					<LinkButton variant="secondary" href={`/panel/kegiatan/${event.id}/rombongan`}>
						{t.groups.panel.open}
					</LinkButton>
					{list.everybody > 0 ? (
						<LinkButton variant="secondary" href={registrationsHref(`${base}.csv`, list.address)} download>
							{words.export}
						</LinkButton>
					) : null}
				</>
			}
		>
			<RegistrationList base={base} phase={event.phase} {...list} />
		</EventWorkspace>
	);
}
