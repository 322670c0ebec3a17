import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reachOf } from "#app/domain/accounts/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { doubtfulGroups, organisationList } from "#app/server/organisation-list.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Permitted } from "#app/ui/layout/permitted";
import { readOrganisationAddress } from "#app/ui/organisations/list-address";
import { OrganisationList } from "#app/ui/organisations/organisation-list";
import { ButtonRow, LinkButton } from "#app/ui/primitives/button";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, user } = await signedIn(args, "organisations.read");
	const query = new URL(args.request.url).searchParams;
	const address = readOrganisationAddress(query);
	const [list, provinces, doubtful] = await Promise.all([
		organisationList(read, address, { page: query.get("halaman"), within: reachOf(user.held, "registrations.read") }),
		regionQueries.listProvinces(read),
		doubtfulGroups(read),
	]);
	return { address, provinces, doubtful: doubtful.length, ...list };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.organisations.title);

export default function Organisations() {
	const { doubtful, ...list } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.organisations;
	return (
		<PanelPage
			title={words.title}
			lead={words.lead}
			actions={
				<Permitted to="organisations.write">
					<ButtonRow>
						<LinkButton href="/panel/organisasi/baru">{words.add}</LinkButton>
						<LinkButton variant="secondary" href="/panel/organisasi/ganda">
							{doubtful > 0 ? words.duplicatesCount(doubtful) : words.duplicates}
						</LinkButton>
					</ButtonRow>
				</Permitted>
			}
		>
			<OrganisationList {...list} />
		</PanelPage>
	);
}
