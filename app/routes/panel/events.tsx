import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { phaseOf } from "#app/domain/events/lifecycle";
import { containsPattern } from "#app/domain/text";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { pageNumber } from "#app/server/paging.server";
import { type EventView, eventViews, PlannedEvents } from "#app/ui/events/planned-events";
import { PanelPage } from "#app/ui/layout/panel-page";
import { useMay } from "#app/ui/layout/request-context";
import { ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { SelectField, TextField } from "#app/ui/primitives/field";
import { FilterBar } from "#app/ui/primitives/filter-bar";
import { Pages } from "#app/ui/primitives/pages";
import * as eventQueries from "#db/queries/events";

const perPage = 25;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "events.read");
	const query = new URL(args.request.url).searchParams;
	const q = (query.get("cari") ?? "").slice(0, 100);
	const view: EventView = eventViews.find((known) => known === query.get("status")) ?? "all";
	const now = services.now();
	const filter = {
		within: scope,
		view,
		pattern: q.trim() ? containsPattern(q) : null,
		now: now.toISOString(),
	};
	const count = await eventQueries.countWithin(read, filter);
	const page = pageNumber(query.get("halaman"), count, perPage);
	const events = await eventQueries.listWithin(read, filter, { limit: perPage, offset: (page - 1) * perPage });
	return {
		q,
		view,
		count,
		page,
		pageCount: Math.max(1, Math.ceil(count / perPage)),
		showsOffice: scope.officeIds === null,
		events: events.map((event) => ({ ...event, phase: phaseOf(event, now) })),
	};
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.planning.listTitle);

export default function Events() {
	const may = useMay();
	const { q, view, count, page, pageCount, showsOffice, events } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.planning;
	const isFiltered = q !== "" || view !== "all";
	return (
		<PanelPage
			title={words.listTitle}
			lead={words.listLead}
			actions={
				<ButtonRow>
					{may("events.create") ? (
						<>
							<LinkButton href="/panel/kegiatan/baru">{words.createEvent}</LinkButton>
							<LinkButton href="/panel/kerangka" variant="secondary">
								{t.copies.templatesTitle}
							</LinkButton>
						</>
					) : null}
					<LinkButton href="/panel/rangkaian" variant="secondary">
						{t.copies.seriesTitle}
					</LinkButton>
				</ButtonRow>
			}
		>
			<FilterBar
				label={words.listFilter}
				submitLabel={t.frame.filter}
				clear={isFiltered ? { href: "/panel/kegiatan", label: t.frame.clearFilter } : undefined}
			>
				<TextField name="cari" label={words.searchTitle} type="search" value={q} />
				<SelectField
					name="status"
					label={words.status}
					value={view}
					options={eventViews.map((value) => ({ value, label: words.views[value] }))}
				/>
			</FilterBar>
			<p role="status" className="muted small">
				{words.found(formatNumber(count, lang))}
			</p>
			{events.length > 0 ? (
				<PlannedEvents caption={words.listTitle} events={events} showsOffice={showsOffice} />
			) : (
				<EmptyState title={isFiltered ? words.listEmpty : words.nextEventsEmpty}>
					{isFiltered ? null : words.nextEventsEmptyHint}
				</EmptyState>
			)}
			<Pages page={page} pageCount={pageCount} />
		</PanelPage>
	);
}
