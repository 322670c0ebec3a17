import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { minutesPlace, revisionNumber } from "#app/server/minutes.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { minutesPage } from "#app/ui/minutes/minutes-address";
import { RevisionTable } from "#app/ui/minutes/revision-table";
import { Content } from "#app/ui/primitives/content";
import * as minutesQueries from "#db/queries/minutes";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.read", { event: args.params.eventId });
	const place = await minutesPlace(read, event.id, args.params.sessionId);
	const before = revisionNumber(new URL(args.request.url).searchParams.get("sebelum"));
	const latest = await minutesQueries.findLatest(read, event.id, place.sessionId);
	return {
		event: { ...workspaceEvent(event, services.now()), timeZone: event.timeZone },
		place,
		latest: latest?.number ?? 0,
		isLatest: before === undefined,
		revisions: latest ? await minutesQueries.listRevisions(read, latest.minutesId, before) : [],
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.minutes.revisions.title}: ${data?.place.title ?? t.minutes.outside}`);

export default function MinutesRevisions() {
	const { event, place, latest, isLatest, revisions } = useLoaderData<typeof loader>();
	const words = useLanguage().t.minutes;
	const page = minutesPage(event.id, place.sessionId);
	const oldest = revisions.at(-1)?.number ?? 1;
	return (
		<EventWorkspace
			event={event}
			active="minutes"
			title={words.revisions.title}
			lead={place.title === null ? words.outside : <Content>{place.title}</Content>}
			back={{ href: page, label: words.backToText }}
		>
			{revisions.length > 0 ? (
				<RevisionTable page={page} timeZone={event.timeZone} revisions={revisions} latest={latest} />
			) : (
				<p className="muted">{words.revisions.none}</p>
			)}
			{oldest > 1 ? (
				<p>
					<a href={`${page}/riwayat?sebelum=${oldest}`}>{words.revisions.older}</a>
				</p>
			) : null}
			{isLatest ? null : (
				<p>
					<a href={`${page}/riwayat`}>{words.revisions.newest}</a>
				</p>
			)}
		</EventWorkspace>
	);
}
