import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { pageNumber } from "#app/server/paging.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { LinkButton } from "#app/ui/primitives/button";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Pages } from "#app/ui/primitives/pages";
import { SectionNav } from "#app/ui/primitives/section-nav";
import { RequestTable } from "#app/ui/privacy/request-table";
import * as privacyRequestQueries from "#db/queries/privacy-requests";

const perPage = 50;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "privacy.manage");
	const query = new URL(args.request.url).searchParams;
	const view = query.get("tampilan") === "selesai" ? ("done" as const) : ("open" as const);
	const [open, done] = await Promise.all([
		privacyRequestQueries.countRequests(read, scope.officeIds, "open"),
		privacyRequestQueries.countRequests(read, scope.officeIds, "done"),
	]);
	const total = view === "open" ? open : done;
	const page = pageNumber(query.get("halaman"), total, perPage);
	return {
		view,
		counts: { open, done },
		pageCount: Math.ceil(total / perPage),
		page,
		now: services.now().toISOString(),
		managesNotices: scope.officeIds === null,
		requests: await privacyRequestQueries.listRequests(read, scope.officeIds, {
			view,
			limit: perPage,
			offset: (page - 1) * perPage,
		}),
	};
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.privacy.queue.title);

export default function PrivacyRequests() {
	const { view, counts, page, pageCount, now, managesNotices, requests } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.privacy.queue;
	const path = "/panel/privasi";
	const done = `${path}?tampilan=selesai`;
	return (
		<PanelPage
			title={words.title}
			lead={words.lead}
			actions={
				<>
					<LinkButton href={`${path}/baru`}>{words.record}</LinkButton>
					{managesNotices ? (
						<LinkButton variant="secondary" href={`${path}/pemberitahuan`}>
							{words.notices}
						</LinkButton>
					) : null}
				</>
			}
		>
			<SectionNav
				label={words.views}
				look="views"
				items={[
					{ href: path, label: words.open, count: counts.open, current: view === "open" },
					{ href: done, label: words.done, count: counts.done, current: view === "done" },
				]}
			/>
			{requests.length === 0 ? (
				<EmptyState title={words.none}>{words.noneHint}</EmptyState>
			) : (
				<RequestTable requests={requests} now={now} />
			)}
			<Pages page={page} pageCount={pageCount} />
		</PanelPage>
	);
}
