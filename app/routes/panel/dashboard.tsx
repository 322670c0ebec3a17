import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findReach } from "#app/domain/cooperatives/reach";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { dashboardFigures } from "#app/server/dashboard.server";
import { signedIn } from "#app/server/guard.server";
import { dashboardHref, isFiltered, readDashboardAddress } from "#app/ui/dashboard/dashboard-address";
import { DashboardFilters, filterNames } from "#app/ui/dashboard/dashboard-filters";
import { DashboardKeyFigures } from "#app/ui/dashboard/dashboard-key-figures";
import { OwnLatePromises } from "#app/ui/dashboard/own-late-promises";
import { PartyBalance } from "#app/ui/dashboard/party-balance";
import { PeopleOverTime } from "#app/ui/dashboard/people-over-time";
import { ProvincePromises } from "#app/ui/dashboard/province-promises";
import { SinceDialogues } from "#app/ui/dashboard/since-dialogues";
import { PanelPage } from "#app/ui/layout/panel-page";
import { LinkButton } from "#app/ui/primitives/button";
import { Stack } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { EmptyState } from "#app/ui/primitives/empty-state";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user, may } = await signedIn(args, "reports.read");
	const address = readDashboardAddress(new URL(args.request.url).searchParams);
	const own = { officeId: user.officeId, email: user.email };
	const reach = await findReach(read, user.held, "reports.read");
	const look = { address, within: scope, own, reach, now: services.now() };
	const keepsReaders = may("letters.write");
	return { address, keepsReaders, ...(await dashboardFigures(read, look)) };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.dashboard.title);

export default function Dashboard() {
	const { address, choices, keepsReaders, ...figures } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.dashboard;
	const everything = dashboardHref({ ...address, year: "", province: "", topic: "" });
	const names = filterNames(address, choices);
	return (
		<PanelPage
			title={words.title}
			meta={words.perInstant(formatInstant(figures.at, "Asia/Jakarta", lang))}
			lead={words.lead}
			actions={
				keepsReaders ? (
					<LinkButton variant="secondary" href="/panel/surat-senin">
						{t.briefings.title}
					</LinkButton>
				) : undefined
			}
		>
			<DashboardFilters address={address} choices={choices} />
			<div className="one-sheet">
				<Stack>
					{names.length > 0 ? (
						<p className="print-only">
							{words.narrowedTo} <Content>{names.join(" · ")}</Content>
						</p>
					) : null}
					<DashboardKeyFigures figures={figures.key} address={address} />
					{figures.isEmpty && isFiltered(address) ? (
						<EmptyState title={words.empty} actions={<a href={everything}>{words.filters.clear}</a>} />
					) : (
						<>
							<div className="columns-even">
								<PeopleOverTime {...figures.time} address={address} />
								<PartyBalance parties={figures.parties} targeted={figures.targetedDialogues} address={address} />
							</div>
							<OwnLatePromises {...figures.late} address={address} />
							<ProvincePromises provinces={figures.provinces} address={address} />
							<SinceDialogues {...figures.dialogues} funnel={figures.funnel} address={address} />
						</>
					)}
				</Stack>
			</div>
		</PanelPage>
	);
}
