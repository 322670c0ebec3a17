import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { contactPage } from "#app/server/group-page.server";
import { withGroupLink } from "#app/server/guard.server";
import { GroupView } from "#app/ui/groups/group-view";
import { PublicPage } from "#app/ui/layout/public-page";
import { Content } from "#app/ui/primitives/content";
import { Notification } from "#app/ui/primitives/notification";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, group, event } = await withGroupLink(args);
	return {
		page: await contactPage(read, services, group, event, args.context.lang),
		path: `/rombongan/${args.params.token}`,
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
	...pageTitle(matches, (t) => `${t.groups.page.pageTitle}${data ? `: ${data.page.group.organisation}` : ""}`),
	{ name: "robots", content: "noindex" },
];

export default function Group() {
	const { page, path, news } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.groups.page;
	const text = news === "terdaftar" ? words.registered : words.news[news as keyof typeof words.news];
	return (
		<PublicPage
			wide
			title={<Content>{words.title(page.group.organisation)}</Content>}
			before={
				text ? (
					<Notification tone="success" alert>
						{text}
					</Notification>
				) : null
			}
		>
			<GroupView {...page} path={path} />
		</PublicPage>
	);
}
