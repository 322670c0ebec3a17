import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { officeTree } from "#app/server/office-tree.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { useMay } from "#app/ui/layout/request-context";
import { OfficeTable } from "#app/ui/offices/office-table";
import { LinkButton } from "#app/ui/primitives/button";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user } = await signedIn(args, "users.read");
	return { offices: await officeTree(read, user, services.now()) };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.offices.title);

export default function Offices() {
	const { offices } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const may = useMay();
	return (
		<PanelPage
			title={t.offices.title}
			lead={t.offices.lead}
			back={{ href: "/panel/pengguna", label: t.accounts.backToUsers }}
			actions={may("users.manage") ? <LinkButton href="/panel/pengguna/kantor/baru">{t.offices.add}</LinkButton> : null}
		>
			<OfficeTable offices={offices} />
		</PanelPage>
	);
}
