import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { followupList } from "#app/server/followup-list.server";
import { signedIn } from "#app/server/guard.server";
import { FollowupList } from "#app/ui/followups/followup-list";
import { readListAddress } from "#app/ui/followups/list-address";
import { PanelPage } from "#app/ui/layout/panel-page";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "followups.read");
	const query = new URL(args.request.url).searchParams;
	const address = readListAddress(query);
	const now = services.now();
	const [list, provinces] = await Promise.all([
		followupList(read, { address, page: query.get("halaman"), officeIds: scope.officeIds, now }),
		regionQueries.listProvinces(read),
	]);
	return { address, provinces, ...list };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.title);

export default function Followups() {
	const list = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	return (
		<PanelPage title={t.followups.title} lead={t.followups.lead}>
			<FollowupList base="/panel/tindak-lanjut" {...list} />
		</PanelPage>
	);
}
