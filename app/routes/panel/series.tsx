import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { phaseOf } from "#app/domain/events/lifecycle";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { usePlanningNews } from "#app/ui/events/planning-form";
import { SeriesEvents } from "#app/ui/events/series-events";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { EmptyState } from "#app/ui/primitives/empty-state";
import * as eventQueries from "#db/queries/events";
import * as publicEventQueries from "#db/queries/public-events";

/** More places than one form takes. */
const mostEvents = 200;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, series } = await signedIn(args, "events.read", { series: args.params.seriesId });
	const now = services.now();
	const filter = { within: scope, seriesId: series.id, view: "all" as const, pattern: null, now: now.toISOString() };
	const events = await eventQueries.listWithin(read, filter, { limit: mostEvents, offset: 0 });
	const progress = await publicEventQueries.progressByEvent(
		read,
		events.map(({ id }) => id),
		now.toISOString(),
	);
	return {
		name: series.name,
		events: events
			.map((event) => ({ ...event, phase: phaseOf(event, now), followups: progress.get(event.id) ?? null }))
			.reverse(),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.copies.seriesTitle}: ${data?.name ?? ""}`);

export default function SeriesPage() {
	const { name, events } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.copies;
	return (
		<PanelPage
			title={<Content>{name}</Content>}
			meta={words.events(events.length)}
			back={{ href: "/panel/rangkaian", label: words.seriesTitle }}
			news={usePlanningNews()}
		>
			{events.length === 0 ? (
				<EmptyState title={words.seriesEmpty} />
			) : (
				<SeriesEvents caption={words.columnEvents} events={events} />
			)}
		</PanelPage>
	);
}
