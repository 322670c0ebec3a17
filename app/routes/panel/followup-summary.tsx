import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { followupGroups } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { followupFilter } from "#app/server/followup-list.server";
import { signedIn } from "#app/server/guard.server";
import { readListAddress } from "#app/ui/followups/list-address";
import { SummaryTable } from "#app/ui/followups/summary-table";
import { PanelPage } from "#app/ui/layout/panel-page";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { SectionNav } from "#app/ui/primitives/section-nav";
import * as followupListQueries from "#db/queries/followup-list";

/** The groups by their names in the address. */
const groupNames = { province: "provinsi", office: "kantor", theme: "tema" } as const;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "followups.read");
	const query = new URL(args.request.url).searchParams;
	const group = followupGroups.find((one) => groupNames[one] === query.get("menurut")) ?? "province";
	const address = readListAddress(new URLSearchParams());
	const filter = followupFilter({ address, within: scope, user, now: services.now() });
	return { group, sums: await followupListQueries.sumByGroup(read, filter, group) };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.summary.title);

export default function FollowupSummary() {
	const { group, sums } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.followups.summary;
	return (
		<PanelPage title={words.title} lead={words.lead} back={{ href: "/panel/tindak-lanjut", label: t.followups.title }}>
			<SectionNav
				look="views"
				label={words.by}
				items={followupGroups.map((one) => ({
					href: `/panel/tindak-lanjut/ringkasan?menurut=${groupNames[one]}`,
					label: words.groups[one],
					current: one === group,
				}))}
			/>
			{sums.length === 0 ? <EmptyState title={words.empty} /> : <SummaryTable group={group} sums={sums} />}
		</PanelPage>
	);
}
