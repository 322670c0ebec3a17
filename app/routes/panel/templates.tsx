import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { usePlanningNews } from "#app/ui/events/planning-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Table } from "#app/ui/primitives/table";
import * as templateQueries from "#db/queries/event-templates";

export async function loader(args: LoaderFunctionArgs) {
	const { read, scope } = await signedIn(args, "events.create");
	return {
		templates: await templateQueries.listByOffices(read, scope.officeIds),
		showsOffice: scope.officeIds === null,
	};
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.copies.templatesTitle);

export default function Templates() {
	const { templates, showsOffice } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.copies;
	type Row = (typeof templates)[number];
	return (
		<PanelPage
			title={words.templatesTitle}
			lead={words.templatesLead}
			back={{ href: "/panel/kegiatan", label: t.planning.listTitle }}
			news={usePlanningNews()}
		>
			{templates.length === 0 ? (
				<EmptyState title={words.templatesEmpty}>{words.templatesEmptyHint}</EmptyState>
			) : (
				<Table
					caption={words.templatesTitle}
					rows={templates}
					rowKey={({ id }) => id}
					stacked
					columns={[
						{
							key: "name",
							header: words.columnName,
							rowHeader: true,
							cell: ({ id, name }) => (
								<a href={`/panel/kerangka/${id}`}>
									<Content>{name}</Content>
								</a>
							),
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
						{
							key: "saved",
							header: words.columnSaved,
							keepTogether: true,
							cell: ({ updatedAt }) => formatInstant(updatedAt, "Asia/Jakarta", lang),
						},
					]}
				/>
			)}
		</PanelPage>
	);
}
