import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { followupIds, followupList } from "#app/server/followup-list.server";
import { signedIn } from "#app/server/guard.server";
import { recordListSeen } from "#app/server/sightings.server";
import { FollowupList } from "#app/ui/followups/followup-list";
import { readListAddress } from "#app/ui/followups/list-address";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Permitted } from "#app/ui/layout/permitted";
import { ButtonRow, LinkButton } from "#app/ui/primitives/button";
import * as officeQueries from "#db/queries/offices";
import * as organisationQueries from "#db/queries/organisations";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "followups.read");
	const query = new URL(args.request.url).searchParams;
	const address = readListAddress(query);
	const now = services.now();
	const [list, provinces, offices, cooperative] = await Promise.all([
		followupList(read, { address, page: query.get("halaman"), within: scope, user, now }),
		regionQueries.listProvinces(read),
		scope.officeIds === null ? officeQueries.listAll(read) : [],
		address.cooperative ? organisationQueries.findById(read, address.cooperative) : undefined,
	]);
	await recordListSeen(services, { what: "followups", officeId: user.officeId, kind: "owner", ids: followupIds(list) });
	const cooperativeName = cooperative?.kind === "cooperative" ? cooperative.name : null;
	return { address, provinces, offices, cooperativeName, news: query.get("kabar"), ...list };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.title);

export default function Followups() {
	const { news, ...list } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	return (
		<PanelPage
			title={t.followups.title}
			lead={t.followups.lead}
			news={t.followups.news[news as keyof typeof t.followups.news]}
			actions={
				<ButtonRow>
					<LinkButton variant="secondary" href="/panel/tindak-lanjut/ringkasan">
						{t.followups.summary.title}
					</LinkButton>
					<Permitted to="followups.write">
						<LinkButton
							href={`/panel/tindak-lanjut/baru${list.address.cooperative ? `?koperasi=${list.address.cooperative}` : ""}`}
						>
							{t.followups.add}
						</LinkButton>
					</Permitted>
				</ButtonRow>
			}
		>
			<FollowupList base="/panel/tindak-lanjut" {...list} />
		</PanelPage>
	);
}
