import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayName } from "#app/domain/groups/rules";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { groupFacts } from "#app/server/group-page.server";
import { signedIn } from "#app/server/guard.server";
import { trailLines } from "#app/server/trail.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { GroupDetail } from "#app/ui/groups/group-detail";
import { useMay } from "#app/ui/layout/request-context";
import { LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { Notification } from "#app/ui/primitives/notification";
import { AuditTrail } from "#app/ui/registrations/audit-trail";
import { PersonLetters } from "#app/ui/registrations/registration-records";
import * as letterQueries from "#db/queries/letters";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, group, may } = await signedIn(args, "registrations.read", {
		event: args.params.eventId,
		group: args.params.groupId,
	});
	const now = services.now();
	const query = new URL(args.request.url).searchParams;
	const { registrations: _rows, ...facts } = await groupFacts(read, group, event, now);
	return {
		event: workspaceEvent(event, now),
		timeZone: event.timeZone,
		id: group.id,
		...facts,
		mayName: may("registrations.write") && mayName(event, now, true),
		letters: await letterQueries.listByGroup(read, group.id),
		trail: await trailLines(read, group.id),
		news: query.get("kabar"),
		refusal: query.get("gagal"),
	};
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
	pageTitle(matches, (t) => `${t.groups.panel.ofGroup}: ${page?.group.organisation ?? ""}`);

export default function PanelGroup() {
	const { event, id, timeZone, letters, trail, news, refusal, ...facts } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.groups.panel;
	const list = `/panel/kegiatan/${event.id}/rombongan`;
	const may = useMay();
	const canAct = may("registrations.write") && staffRefusalOf(event.phase) === null && facts.counts.living > 0;
	const refused = words.refused[refusal as keyof typeof words.refused];
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={<Content>{facts.group.organisation}</Content>}
			back={{ href: list, label: words.backToList }}
			news={words.news[news as keyof typeof words.news]}
			before={
				refused ? (
					<Notification tone="warn" alert>
						{refused}
					</Notification>
				) : null
			}
			actions={
				canAct ? (
					<>
						{facts.counts.unnamed > 0 ? (
							<LinkButton variant="secondary" href={`${list}/${id}/pelepasan`}>
								{words.release}
							</LinkButton>
						) : null}
						<LinkButton variant="secondary" href={`${list}/${id}/pembatalan`}>
							{words.cancel}
						</LinkButton>
					</>
				) : null
			}
		>
			<GroupDetail base={`/panel/kegiatan/${event.id}`} id={id} timeZone={timeZone} {...facts} />
			<section>
				<h2>{t.registrations.letters}</h2>
				<PersonLetters letters={letters} timeZone={timeZone} />
			</section>
			<section>
				<h2>{t.audit.heading}</h2>
				<AuditTrail lines={trail} timeZone={timeZone} />
			</section>
		</EventWorkspace>
	);
}
