import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { distinguishOrganisations } from "#app/domain/organisations/distinguish-organisations";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { doubtfulPage } from "#app/server/organisation-list.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { DoubtfulGroups } from "#app/ui/organisations/doubtful-groups";
import { useOrganisationNews } from "#app/ui/organisations/news";
import { textOf } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read } = await signedIn(args, "organisations.write");
	return doubtfulPage(read, new URL(args.request.url).searchParams.get("halaman"));
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "organisations.write");
	const { values } = await readForm(args.request);
	const decided = await distinguishOrganisations(services, textOf(values, "bodies").split(" ").slice(0, 50));
	if (!decided.ok) throw notFound();
	throw seeOther("/panel/organisasi/ganda?kabar=different");
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.organisations.doubles.title);

export default function DuplicateOrganisations() {
	const groups = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.organisations.doubles;
	return (
		<PanelPage
			title={words.title}
			lead={words.lead}
			back={{ href: "/panel/organisasi", label: t.organisations.back }}
			news={useOrganisationNews()}
		>
			<DoubtfulGroups {...groups} />
		</PanelPage>
	);
}
