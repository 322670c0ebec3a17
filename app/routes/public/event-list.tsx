import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { openToAll } from "#app/server/guard.server";
import { pageNumber } from "#app/server/paging.server";
import { chosenFilter, listSection, publicFilter } from "#app/server/public-list.server";
import { EventEntries } from "#app/ui/events/event-entries";
import { EventFilters } from "#app/ui/events/event-filters";
import { PublicPage } from "#app/ui/layout/public-page";
import { Columns } from "#app/ui/primitives/columns";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Pages } from "#app/ui/primitives/pages";
import * as publicEventQueries from "#db/queries/public-events";
import * as regionQueries from "#db/queries/regions";

const perPage = 20;
const finishedOnFirstPage = 12;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services } = await openToAll(args);
	const query = new URL(args.request.url).searchParams;
	const chosen = chosenFilter(query);
	const filter = publicFilter(chosen, services.now());
	const [showsComing, showsFinished] = [chosen.waktu !== "selesai", chosen.waktu !== "akan"];
	const [comingCount, finishedCount] = await Promise.all([
		showsComing ? publicEventQueries.countPublic(read, "coming", filter) : 0,
		showsFinished ? publicEventQueries.countPublic(read, "finished", filter) : 0,
	]);
	const paged = showsComing ? comingCount : finishedCount;
	const page = pageNumber(query.get("halaman"), paged, perPage);
	const slice = { limit: perPage, offset: (page - 1) * perPage };
	const first = { limit: finishedOnFirstPage, offset: 0 };
	const [coming, finished, provinces, topics] = await Promise.all([
		showsComing ? listSection(read, "coming", filter, slice) : [],
		showsFinished ? listSection(read, "finished", filter, showsComing ? first : slice) : [],
		regionQueries.listProvinces(read),
		publicEventQueries.listPublicTopics(read),
	]);
	const pageCount = Math.max(1, Math.ceil(paged / perPage));
	return { chosen, coming, finished, comingCount, finishedCount, provinces, topics, page, pageCount };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.events.list.title);

export default function EventList() {
	const { chosen, coming, finished, comingCount, finishedCount, provinces, topics, page, pageCount } =
		useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.events.list;
	const total = comingCount + finishedCount;
	const feed = feedHref(chosen);
	return (
		<PublicPage title={words.title} lead={words.lead} wide>
			<Columns sideAt="left" side={<EventFilters chosen={chosen} provinces={provinces} topics={topics} />}>
				<p role="status" className="muted small">
					{words.found(total)}
				</p>
				{total === 0 ? (
					<EmptyState title={words.emptyTitle} actions={<a href={feed}>{words.subscribe}</a>}>
						{words.emptyText}
					</EmptyState>
				) : null}
				{total > 0 ? (
					<p className="small">
						<a href={feed}>{words.subscribe}</a>
					</p>
				) : null}
				{coming.length > 0 ? <EventEntries title={words.coming} events={coming} /> : null}
				{chosen.waktu !== "selesai" ? <Pages page={page} pageCount={pageCount} /> : null}
				{finished.length > 0 ? <EventEntries title={words.finished} events={finished} /> : null}
				{chosen.waktu === "selesai" ? <Pages page={page} pageCount={pageCount} /> : null}
				{chosen.waktu === "" && finishedCount > finished.length ? (
					<p>
						<a href="/?waktu=selesai">{words.allFinished(finishedCount)}</a>
					</p>
				) : null}
			</Columns>
		</PublicPage>
	);
}

/** The calendar to subscribe to that holds what the list is narrowed down to. */
function feedHref({ provinsi, topik }: { provinsi: string; topik: string }): string {
	const query = new URLSearchParams(Object.entries({ provinsi, topik }).filter(([, value]) => value !== ""));
	return query.size > 0 ? `/kegiatan.ics?${query}` : "/kegiatan.ics";
}
