import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { presencePage } from "#app/server/presence.server";
import { recordListSeen } from "#app/server/sightings.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { PresenceFilters } from "#app/ui/attendance/presence-filters";
import { PresenceTable } from "#app/ui/attendance/presence-table";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Permitted } from "#app/ui/layout/permitted";
import { useMay } from "#app/ui/layout/request-context";
import { LinkButton } from "#app/ui/primitives/button";
import { Stack } from "#app/ui/primitives/columns";
import { DownloadForm } from "#app/ui/primitives/download-form";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Notification } from "#app/ui/primitives/notification";
import { Pages } from "#app/ui/primitives/pages";
import * as deskActQueries from "#db/queries/desk-acts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	const [page, openDecisions] = await Promise.all([
		presencePage(read, event, new URL(args.request.url).searchParams),
		deskActQueries.countUndecided(read, event.id),
	]);
	await recordListSeen(services, {
		...{ what: "presence", event, kind: "registration" },
		ids: page.rows.map(({ registrationId }) => registrationId),
	});
	return { event: workspaceEvent(event, services.now()), timeZone: event.timeZone, openDecisions, ...page };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.presence.title);

export default function Presence() {
	const { event, timeZone, openDecisions, lists, chosen, total, page, pageCount, rows } =
		useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.presence;
	const may = useMay();
	const base = `/panel/kegiatan/${event.id}/kehadiran`;
	const isNarrow = chosen.list || chosen.category || chosen.method || chosen.state === "offline";
	const kept = { daftar: chosen.list, unsur: chosen.category, cara: chosen.method, keadaan: chosen.state };
	return (
		<EventWorkspace
			event={event}
			active="presence"
			title={words.title}
			lead={words.lead}
			actions={
				<Permitted to="attendance.write">
					<LinkButton href={`/petugas/${event.id}`} variant="secondary">
						{t.deskStaff.open}
					</LinkButton>
				</Permitted>
			}
		>
			<Stack>
				{openDecisions > 0 && may("attendance.override") ? (
					<Notification
						tone="warn"
						title={t.door.decisions.waiting(openDecisions)}
						actions={<a href={`/petugas/${event.id}/keputusan`}>{t.door.decisions.open}</a>}
					>
						{null}
					</Notification>
				) : null}
				<PresenceFilters action={base} lists={lists} chosen={chosen} />
				{rows.length === 0 ? (
					<EmptyState title={isNarrow ? words.emptyFiltered : words.empty}>
						{isNarrow ? null : words.emptyHint}
					</EmptyState>
				) : (
					<>
						<p className="muted">{words.total(total)}</p>
						<PresenceTable eventId={event.id} timeZone={timeZone} rows={rows} />
					</>
				)}
				<Pages page={page} pageCount={pageCount} />
				<Permitted to="people.export">
					<DownloadForm
						summary={words.download}
						lead={words.downloadLead}
						action={`${base}/unduhan`}
						values={{ ...kept, isi: "state" }}
					/>
					<DownloadForm
						summary={words.downloadLog}
						lead={words.downloadLogLead}
						action={`${base}/unduhan`}
						values={{ isi: "log" }}
					/>
				</Permitted>
			</Stack>
		</EventWorkspace>
	);
}
