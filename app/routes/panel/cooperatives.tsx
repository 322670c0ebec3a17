import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reachOf } from "#app/domain/accounts/rules";
import { findReach } from "#app/domain/cooperatives/reach";
import { registerCooperative } from "#app/domain/cooperatives/register-cooperative";
import { openSchema } from "#app/domain/cooperatives/schema";
import { today } from "#app/domain/cooperatives/today";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { boardCards, columnCounts, cooperativeFilter, cooperativePage } from "#app/server/cooperative-list.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { Board } from "#app/ui/cooperatives/board";
import { addressQuery, readCooperativeAddress, withoutFilters } from "#app/ui/cooperatives/cooperative-address";
import { CooperativeFilters } from "#app/ui/cooperatives/cooperative-filters";
import { CooperativeTable } from "#app/ui/cooperatives/cooperative-table";
import { CooperativeViews, OpenForm } from "#app/ui/cooperatives/list-parts";
import { shown } from "#app/ui/cooperatives/shown";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Permitted } from "#app/ui/layout/permitted";
import { DownloadForm } from "#app/ui/primitives/download-form";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Pages } from "#app/ui/primitives/pages";
import { errorList, errorText } from "#app/ui/registrations/form-parts";
import * as alarmQueries from "#db/queries/cooperative-alarms";
import * as cooperativeListQueries from "#db/queries/cooperative-list";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user, may } = await signedIn(args, "cooperatives.read");
	const query = new URL(args.request.url).searchParams;
	const address = readCooperativeAddress(query);
	const reach = await findReach(read, user.held, "cooperatives.read");
	const filter = cooperativeFilter(address, {
		within: reachOf(user.held, "registrations.read"),
		reach,
		today: today(services),
	});
	const [counts, regions, mentors, unopened, untold] = await Promise.all([
		columnCounts(read, filter),
		cooperativeListQueries.listRegions(read, filter),
		cooperativeListQueries.listMentors(read, filter),
		cooperativeListQueries.listUnopened(read, reach),
		alarmQueries.countUntold(read, reach, today(services)),
	]);
	const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
	const total = address.column ? counts[address.column] : all;
	const board = address.view === "board" ? await boardCards(read, filter) : null;
	const table = board ? null : await cooperativePage(read, filter, query.get("halaman"), total);
	return {
		mayManage: may("checklists.manage"),
		address,
		counts,
		total,
		offers: { regions, mentors },
		unopened,
		untold,
		board: board?.map(({ column, rows }) => ({ column, rows: rows.map(shown) })),
		table: table && { ...table, rows: table.rows.map(shown) },
		news: query.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "cooperatives.write");
	const form = await parseForm(args.request, openSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const opened = await registerCooperative(services, form.value.organisation);
	if (!opened.ok) throw notFound();
	throw seeOther(`/panel/koperasi/${form.value.organisation}?kabar=${opened.isNew ? "opened" : "was-open"}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.cooperatives.title);

export default function Cooperatives() {
	const { mayManage, address, counts, total, offers, unopened, untold, board, table, news } =
		useLoaderData<typeof loader>();
	const errors = useActionData<typeof action>()?.form.errors ?? {};
	const { t } = useLanguage();
	const words = t.cooperatives.list;
	const isFiltered = JSON.stringify(withoutFilters(address)) !== JSON.stringify(address);
	const empty = isFiltered ? (
		<EmptyState title={words.filtered}>{words.filteredHint}</EmptyState>
	) : (
		<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
	);
	return (
		<PanelPage
			title={t.cooperatives.title}
			lead={t.cooperatives.lead}
			news={t.cooperatives.news[news as keyof typeof t.cooperatives.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, ["organisation"])} />}
		>
			<CooperativeViews address={address} current={address.view} mayManage={mayManage} untold={untold} />
			<CooperativeFilters address={address} {...offers} />
			<p className="muted small" role="status">
				{words.count(total)}
			</p>
			{board ? <Board address={address} counts={counts} columns={board} /> : null}
			{table ? table.rows.length > 0 ? <CooperativeTable rows={table.rows} /> : empty : null}
			{table ? <Pages page={table.page} pageCount={table.pageCount} /> : null}
			<Permitted to="cooperatives.export">
				<DownloadForm
					summary={words.download}
					lead={words.downloadHint}
					action="/panel/koperasi/unduhan"
					values={{ kembali: addressQuery(address).toString() }}
				/>
			</Permitted>
			<Permitted to="cooperatives.write">
				<OpenForm offers={unopened} error={errorText(t, errors, "organisation")} />
			</Permitted>
		</PanelPage>
	);
}
