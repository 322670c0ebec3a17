import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reachOf } from "#app/domain/accounts/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { organisationDetail } from "#app/server/organisation-detail.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Permitted } from "#app/ui/layout/permitted";
import { useOrganisationNews } from "#app/ui/organisations/news";
import { OrganisationContacts, OrganisationFacts } from "#app/ui/organisations/organisation-facts";
import { OrganisationHistory } from "#app/ui/organisations/organisation-history";
import { OrganisationBranches, OrganisationMerges, PrintedNames } from "#app/ui/organisations/organisation-side";
import { OrganisationTrail } from "#app/ui/organisations/organisation-trail";
import { LinkButton } from "#app/ui/primitives/button";
import { Columns, Stack } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { Details } from "#app/ui/primitives/details";
import { Tag } from "#app/ui/primitives/tag";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, user, organisation } = await signedIn(args, "organisations.read", {
		organisation: args.params.organisationId,
	});
	const page = new URL(args.request.url).searchParams.get("halaman");
	const within = reachOf(user.held, "registrations.read");
	return organisationDetail(read, { organisation, within, page, now: services.now() });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => data?.organisation.name ?? t.organisations.title);

export default function OrganisationPage() {
	const { organisation, numbers, contacts, branches, printedNames, merges, trail, ...history } =
		useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.organisations;
	const { id, name, kind, level } = organisation;
	return (
		<PanelPage
			title={<Content>{name}</Content>}
			meta={
				<>
					<Tag tone="plain">{words.kinds[kind]}</Tag> {level ? <Tag tone="plain">{words.levels[level]}</Tag> : null}{" "}
					{organisation.officeName ? <Tag tone="info">{words.page.ourOffice}</Tag> : null}
				</>
			}
			back={{ href: "/panel/organisasi", label: words.back }}
			news={useOrganisationNews()}
			actions={
				<Permitted to="organisations.write">
					<LinkButton variant="secondary" href={`/panel/organisasi/${id}/penggabungan`}>
						{words.page.merge}
					</LinkButton>
				</Permitted>
			}
		>
			<Columns
				sideAt="right"
				side={
					<Stack>
						<OrganisationFacts organisation={organisation} numbers={numbers} />
						<OrganisationContacts organisationId={id} contacts={contacts} />
						<OrganisationBranches branches={branches} />
						<PrintedNames name={name} names={printedNames} />
						<OrganisationMerges organisationId={id} merges={merges} />
					</Stack>
				}
			>
				<OrganisationHistory {...history} />
				<Details summary={words.page.trail}>
					<OrganisationTrail {...trail} />
				</Details>
			</Columns>
		</PanelPage>
	);
}
