import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelGroup } from "#app/domain/groups/cancel-group";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { groupFacts } from "#app/server/group-page.server";
import { withGroupLink } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button, ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, group, event } = await withGroupLink(args);
	const { counts, isAhead } = await groupFacts(read, group, event, services.now());
	const path = `/rombongan/${args.params.token}`;
	return { path, organisation: group.organisationName, count: counts.living, canCancel: isAhead && counts.living > 0 };
}

export async function action(args: ActionFunctionArgs) {
	const { services, group } = await withGroupLink(args);
	const result = await cancelGroup(services, group.id);
	if (!result.ok) return data({ refused: true }, { status: 409 });
	throw seeOther(`/rombongan/${args.params.token}?kabar=batal-semua`);
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.groups.cancelAll.title),
	{ name: "robots", content: "noindex" },
];

export default function CancelMyGroup() {
	const { path, organisation, count, canCancel } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>()?.refused ?? false;
	const { t } = useLanguage();
	const words = t.groups.cancelAll;
	const back = { href: path, label: t.groups.delegate.back };
	if (refused || !canCancel)
		return (
			<PublicPage back={back} title={words.title}>
				<p>{words.refused}</p>
			</PublicPage>
		);
	return (
		<PublicPage back={back} title={words.title} lead={<Content>{organisation}</Content>}>
			<p>{words.text(count)}</p>
			<form method="post">
				<ButtonRow>
					<Button variant="danger">{words.confirm}</Button>
					<LinkButton href={path} variant="secondary">
						{words.keep}
					</LinkButton>
				</ButtonRow>
			</form>
		</PublicPage>
	);
}
