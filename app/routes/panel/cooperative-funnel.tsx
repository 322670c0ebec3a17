import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reachOf } from "#app/domain/accounts/rules";
import { findReach } from "#app/domain/cooperatives/reach";
import { today } from "#app/domain/cooperatives/today";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { funnel } from "#app/server/cooperative-funnel.server";
import { cooperativeFilter } from "#app/server/cooperative-list.server";
import { signedIn } from "#app/server/guard.server";
import { addressQuery, readCooperativeAddress } from "#app/ui/cooperatives/cooperative-address";
import { FunnelTable } from "#app/ui/cooperatives/funnel-table";
import { CooperativeViews } from "#app/ui/cooperatives/list-parts";
import { PanelPage } from "#app/ui/layout/panel-page";
import { DownloadForm } from "#app/ui/primitives/download-form";
import { EmptyState } from "#app/ui/primitives/empty-state";
import * as alarmQueries from "#db/queries/cooperative-alarms";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user, may } = await signedIn(args, "cooperatives.read");
	const address = readCooperativeAddress(new URL(args.request.url).searchParams);
	const reach = await findReach(read, user.held, "cooperatives.read");
	const asOf = today(services);
	return {
		mayManage: may("checklists.manage"),
		address,
		untold: await alarmQueries.countUntold(read, reach, asOf),
		...(await funnel(
			read,
			cooperativeFilter(address, { within: reachOf(user.held, "registrations.read"), reach, today: asOf }),
		)),
	};
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.cooperatives.funnel.title);

export default function CooperativeFunnel() {
	const { mayManage, address, untold, rows, sum } = useLoaderData<typeof loader>();
	const words = useLanguage().t.cooperatives;
	return (
		<PanelPage title={words.funnel.title} lead={words.funnel.lead}>
			<CooperativeViews address={address} current="funnel" mayManage={mayManage} untold={untold} />
			{rows.length > 0 ? (
				<>
					<FunnelTable rows={rows} sum={sum} />
					<DownloadForm
						summary={words.list.download}
						lead={words.list.downloadHint}
						action="/panel/koperasi/corong/unduhan"
						values={{ kembali: addressQuery(address).toString() }}
					/>
				</>
			) : (
				<EmptyState title={words.funnel.empty} />
			)}
		</PanelPage>
	);
}
