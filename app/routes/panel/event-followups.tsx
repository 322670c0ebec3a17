import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { carryOverOf } from "#app/server/carry-over.server";
import { followupIds, followupList } from "#app/server/followup-list.server";
import { signedIn } from "#app/server/guard.server";
import { recordListSeen } from "#app/server/sightings.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { CarryOver } from "#app/ui/followups/carry-over";
import { FollowupList } from "#app/ui/followups/followup-list";
import { readListAddress } from "#app/ui/followups/list-address";
import { Permitted } from "#app/ui/layout/permitted";
import { LinkButton } from "#app/ui/primitives/button";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user, event } = await signedIn(args, "followups.read", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const address = { ...readListAddress(query), province: "" };
	const now = services.now();
	const wish = { address, page: query.get("halaman"), within: scope, eventId: event.id, user, now };
	const [list, earlier] = await Promise.all([followupList(read, wish), carryOverOf(read, event, scope, now)]);
	await recordListSeen(services, { what: "followups", event, kind: "owner", ids: followupIds(list) });
	return { address, event: workspaceEvent(event, now), earlier, news: query.get("kabar"), ...list };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.title);

export default function EventFollowups() {
	const { event, earlier, news, ...list } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const base = `/panel/kegiatan/${event.id}/tindak-lanjut`;
	return (
		<EventWorkspace
			event={event}
			active="followups"
			title={t.followups.title}
			lead={t.followups.eventLead}
			news={t.followups.news[news as keyof typeof t.followups.news]}
			actions={
				<Permitted to="followups.write">
					<LinkButton href={`${base}/baru`}>{t.followups.add}</LinkButton>
				</Permitted>
			}
		>
			<FollowupList base={base} eventId={event.id} {...list} />
			<Permitted to="followups.write">
				<CarryOver base={`/panel/kegiatan/${event.id}`} {...earlier} />
			</Permitted>
		</EventWorkspace>
	);
}
