import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { formatDateRange } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Permitted } from "#app/ui/layout/permitted";
import { LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Table } from "#app/ui/primitives/table";
import * as seriesQueries from "#db/queries/event-series";

export async function loader(args: LoaderFunctionArgs) {
	const { read, scope } = await signedIn(args, "events.read");
	return {
		series: await seriesQueries.listByOffices(read, scope.officeIds),
		showsOffice: scope.officeIds === null,
	};
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.copies.seriesTitle);

export default function SeriesList() {
	const { series, showsOffice } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.copies;
	type Row = (typeof series)[number];
	return (
		<PanelPage
			title={words.seriesTitle}
			lead={words.seriesLead}
			back={{ href: "/panel/kegiatan", label: t.planning.listTitle }}
			actions={
				<Permitted to="events.create">
					<LinkButton href="/panel/rangkaian/baru">{words.newSeries}</LinkButton>
				</Permitted>
			}
		>
			{series.length === 0 ? (
				<EmptyState title={words.seriesEmpty}>{words.seriesEmptyHint}</EmptyState>
			) : (
				<Table
					caption={words.seriesTitle}
					rows={series}
					rowKey={({ id }) => id}
					stacked
					columns={[
						{
							key: "name",
							header: words.columnSeries,
							rowHeader: true,
							cell: ({ id, name }) => (
								<a href={`/panel/rangkaian/${id}`}>
									<Content>{name}</Content>
								</a>
							),
						},
						{ key: "events", header: words.columnEvents, cell: ({ events }) => words.events(events) },
						{
							key: "dates",
							header: words.columnDates,
							cell: ({ firstDayLocal, lastDayLocal }) =>
								firstDayLocal && lastDayLocal
									? formatDateRange(firstDayLocal, lastDayLocal, lang)
									: t.planning.noDateYet,
						},
						...(showsOffice
							? [
									{
										key: "office",
										header: words.columnOffice,
										cell: ({ officeName }: Row) => <Content>{officeName}</Content>,
									},
								]
							: []),
					]}
				/>
			)}
		</PanelPage>
	);
}
