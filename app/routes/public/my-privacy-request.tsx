import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { confirmIdentity } from "#app/domain/privacy/confirm-identity";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { withLink } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Button } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { Notification } from "#app/ui/primitives/notification";
import { Panel } from "#app/ui/primitives/panel";
import { SummaryList } from "#app/ui/primitives/summary-list";
import { RequestClock } from "#app/ui/privacy/request-clock";
import { RequestStateTag } from "#app/ui/privacy/request-state-tag";

export async function loader(args: LoaderFunctionArgs) {
	const { services, request } = await withLink(args, "request");
	const { number, kind, state, receivedAt, dueAt, decidedAt, refusalGround, decisionNote } = request;
	const news = new URL(args.request.url).searchParams.get("kabar");
	const now = services.now().toISOString();
	return { number, kind, state, receivedAt, dueAt, decidedAt, refusalGround, decisionNote, now, news };
}

export async function action(args: ActionFunctionArgs) {
	const { services, request } = await withLink(args, "request");
	const result = await confirmIdentity(services, request.id);
	if (!result.ok) throw notFound();
	throw seeOther(`/permintaan/${args.params.token}?kabar=confirmed`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
	...pageTitle(matches, (t) => t.privacy.page.title(data?.number ?? "")),
	{ name: "robots", content: "noindex" },
];

export default function MyPrivacyRequest() {
	const request = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.privacy.page;
	const { number, kind, state, receivedAt, dueAt, decidedAt, refusalGround, decisionNote, now, news } = request;
	const instant = (at: string) => formatInstant(at, "Asia/Jakarta", lang);
	return (
		<PublicPage
			title={words.title(number)}
			back={{ href: "/privasi", label: t.privacy.notice.title }}
			before={
				news === "confirmed" && state !== "received" ? (
					<Notification tone="success" alert>
						{words.confirmed}
					</Notification>
				) : null
			}
		>
			{state === "received" ? (
				<Panel title={words.confirmTitle}>
					<p>{words.confirmText}</p>
					<form method="post">
						<Button>{words.confirm}</Button>
					</form>
				</Panel>
			) : null}
			<SummaryList
				rows={[
					{ label: words.kind, value: t.privacy.kinds[kind] },
					{ label: words.state, value: <RequestStateTag state={state} /> },
					{ label: words.received, value: instant(receivedAt) },
					...(decidedAt
						? [{ label: words.decided, value: instant(decidedAt) }]
						: [
								{
									label: words.due,
									value: (
										<>
											{instant(dueAt)} <RequestClock dueAt={dueAt} now={now} />
										</>
									),
								},
							]),
					...(refusalGround ? [{ label: words.ground, value: t.privacy.grounds[refusalGround] }] : []),
					...(decisionNote ? [{ label: words.note, value: <Content>{decisionNote}</Content> }] : []),
				]}
			/>
			{kind === "access" && state === "fulfilled" ? <p>{words.data}</p> : null}
		</PublicPage>
	);
}
