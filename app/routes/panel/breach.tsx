import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { breachFilter, breachReport } from "#app/server/breach-report.server";
import { signedIn } from "#app/server/guard.server";
import { breachQuery, readBreachAddress } from "#app/ui/audit/breach-address";
import { BreachFindings } from "#app/ui/audit/breach-findings";
import { BreachForm } from "#app/ui/audit/breach-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { DownloadForm } from "#app/ui/primitives/download-form";
import { EmptyState } from "#app/ui/primitives/empty-state";
import * as breachQueries from "#db/queries/breach";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "breaches.report");
	const address = readBreachAddress(new URL(args.request.url).searchParams);
	const filter = await breachFilter(read, scope.officeIds, address);
	return {
		address,
		accounts: await breachQueries.listAccounts(read, scope.officeIds),
		report: filter && (await breachReport(read, services, filter, user.officeId)),
	};
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.breach.title);

export default function Breach() {
	const { address, accounts, report } = useLoaderData<typeof loader>();
	const words = useLanguage().t.breach;
	return (
		<PanelPage title={words.title} lead={words.lead}>
			<BreachForm address={address} accounts={accounts} />
			{report === null ? <p className="muted">{words.nothingAsked}</p> : null}
			{report?.total === 0 ? <EmptyState title={words.nothing}>{words.nothingHint}</EmptyState> : null}
			{report && report.total > 0 ? (
				<>
					<BreachFindings report={report} />
					<DownloadForm
						summary={words.download}
						lead={words.downloadLead}
						action="/panel/kebocoran/unduhan"
						values={{ kembali: breachQuery(address) }}
					/>
				</>
			) : null}
		</PanelPage>
	);
}
