import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { phaseOf } from "#app/domain/events/lifecycle";
import { containsPattern, fold } from "#app/domain/text";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { openToAll } from "#app/server/guard.server";
import { pageNumber } from "#app/server/paging.server";
import { EventEntries } from "#app/ui/events/event-entries";
import { EventFilters } from "#app/ui/events/event-filters";
import { PublicPage } from "#app/ui/layout/public-page";
import { Columns } from "#app/ui/primitives/columns";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Pages } from "#app/ui/primitives/pages";
import type { ReadDb } from "#db/client";
import * as publicEventQueries from "#db/queries/public-events";
import * as regionQueries from "#db/queries/regions";

const perPage = 20;
const finishedOnFirstPage = 12;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services } = await openToAll(args);
	const now = services.now();
	const query = new URL(args.request.url).searchParams;
	const chosen = {
		q: (query.get("q") ?? "").slice(0, 100),
		provinsi: query.get("provinsi") ?? "",
		topik: query.get("topik") ?? "",
		waktu: query.get("waktu") ?? "",
	};
	const filter = {
		pattern: chosen.q.trim() ? containsPattern(chosen.q) : null,
		provinceCode: chosen.provinsi || null,
		topic: chosen.topik ? fold(chosen.topik) : null,
		now: now.toISOString(),
	};
	const [comingCount, finishedCount] = await Promise.all([
		chosen.waktu === "selesai" ? 0 : publicEventQueries.countPublic(read, "coming", filter),
		chosen.waktu === "akan" ? 0 : publicEventQueries.countPublic(read, "finished", filter),
	]);
	const paged = chosen.waktu === "selesai" ? finishedCount : comingCount;
	const page = pageNumber(query.get("halaman"), paged, perPage);
	const slice = { limit: perPage, offset: (page - 1) * perPage };
	const [coming, finished] = await Promise.all([
		chosen.waktu === "selesai" ? [] : section(read, "coming", filter, slice, now),
		chosen.waktu === "akan"
			? []
			: section(
					read,
					"finished",
					filter,
					chosen.waktu === "selesai" ? slice : { limit: finishedOnFirstPage, offset: 0 },
					now,
				),
	]);
	const [provinces, topics] = await Promise.all([
		regionQueries.listProvinces(read),
		publicEventQueries.listPublicTopics(read),
	]);
	const pageCount = Math.max(1, Math.ceil(paged / perPage));
	return { chosen, coming, finished, comingCount, finishedCount, provinces, topics, page, pageCount };
}

async function section(
	read: ReadDb,
	name: publicEventQueries.PublicSection,
	filter: publicEventQueries.PublicFilter,
	slice: { limit: number; offset: number },
	now: Date,
) {
	const events = await publicEventQueries.listPublic(read, name, filter, slice);
	const ids = events.map((event) => event.id);
	const [days, seats, progress] = await Promise.all([
		publicEventQueries.daysByEvent(read, ids),
		name === "coming" ? publicEventQueries.seatsByEvent(read, ids) : new Map<string, publicEventQueries.PartySeats[]>(),
		name === "finished"
			? publicEventQueries.progressByEvent(read, ids, filter.now)
			: new Map<string, publicEventQueries.FollowupProgress>(),
	]);
	return events.map((event) => ({
		...event,
		phase: phaseOf(event, now),
		days: (days.get(event.id) ?? []).map(({ startsAtLocal, endsAtLocal }) => ({ startsAtLocal, endsAtLocal })),
		seats: seats.get(event.id) ?? [],
		progress: name === "finished" ? (progress.get(event.id) ?? { total: 0, done: 0, overdue: 0 }) : null,
	}));
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.events.list.title);

export default function EventList() {
	const { chosen, coming, finished, comingCount, finishedCount, provinces, topics, page, pageCount } =
		useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.events.list;
	const total = comingCount + finishedCount;
	return (
		<PublicPage title={words.title} lead={words.lead} wide>
			<Columns sideAt="left" side={<EventFilters chosen={chosen} provinces={provinces} topics={topics} />}>
				<p role="status" className="muted small">
					{words.found(total)}
				</p>
				{total === 0 ? (
					<EmptyState title={words.emptyTitle} actions={<a href="/kegiatan.ics">{words.subscribe}</a>}>
						{words.emptyText}
					</EmptyState>
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
