import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { followupList } from "#app/server/followup-list.server";
import { signedIn } from "#app/server/guard.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { FollowupList } from "#app/ui/followups/followup-list";
import { readListAddress } from "#app/ui/followups/list-address";
import { LinkButton } from "#app/ui/primitives/button";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, event } = await signedIn(args, "followups.read", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const address = { ...readListAddress(query), province: "" };
	const now = services.now();
	const wish = { address, page: query.get("halaman"), officeIds: scope.officeIds, eventId: event.id, now };
	return { address, event: workspaceEvent(event, now), ...(await followupList(read, wish)) };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.title);

export default function EventFollowups() {
	const { event, ...list } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const base = `/panel/kegiatan/${event.id}/tindak-lanjut`;
	return (
		<EventWorkspace
			event={event}
			active="followups"
			title={t.followups.title}
			lead={t.followups.eventLead}
			actions={<LinkButton href={`${base}/baru`}>{t.followups.add}</LinkButton>}
		>
			<FollowupList base={base} {...list} />
		</EventWorkspace>
	);
}
