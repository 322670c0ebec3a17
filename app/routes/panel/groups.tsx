import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupStatus } from "#app/domain/groups/rules";
import { formatPhone } from "#app/domain/registrations/phone";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { pageNumber } from "#app/server/paging.server";
import { recordListSeen } from "#app/server/sightings.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { GroupTable } from "#app/ui/groups/group-table";
import { useMay } from "#app/ui/layout/request-context";
import { LinkButton } from "#app/ui/primitives/button";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Pages } from "#app/ui/primitives/pages";
import * as groupQueries from "#db/queries/groups";

const perPage = 50;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const total = await groupQueries.countByEvent(read, event.id);
	const page = pageNumber(query.get("halaman"), total, perPage);
	const lines = await groupQueries.listByEvent(read, event.id, { limit: perPage, offset: (page - 1) * perPage });
	await recordListSeen(services, { what: "groups", event, kind: "group", ids: lines.map(({ group }) => group.id) });
	return {
		event: workspaceEvent(event, services.now()),
		timeZone: event.timeZone,
		page,
		pageCount: Math.max(1, Math.ceil(total / perPage)),
		groups: lines.map(({ group, statuses, living, unnamed, accepted }) => ({
			id: group.id,
			organisation: group.organisationName,
			category: group.category,
			contactName: group.contactName,
			contact: group.contactPhone ? formatPhone(group.contactPhone) : group.contactEmail,
			createdAt: group.createdAt,
			status: groupStatus(statuses),
			living,
			unnamed,
			accepted,
		})),
	};
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.groups.panel.title);

export default function Groups() {
	const { event, groups, timeZone, page, pageCount } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.groups.panel;
	const may = useMay();
	const base = `/panel/kegiatan/${event.id}`;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={words.title}
			lead={words.lead}
			back={{ href: `${base}/pendaftaran`, label: words.back }}
			actions={
				may("registrations.write") && staffRefusalOf(event.phase) === null ? (
					<LinkButton href={`${base}/rombongan/tambah`}>{words.add}</LinkButton>
				) : null
			}
		>
			{groups.length > 0 ? (
				<GroupTable base={`${base}/rombongan`} groups={groups} timeZone={timeZone} />
			) : (
				<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
			)}
			<Pages page={page} pageCount={pageCount} />
		</EventWorkspace>
	);
}
