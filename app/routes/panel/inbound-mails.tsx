import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { pageNumber } from "#app/server/paging.server";
import { recordListSeen } from "#app/server/sightings.server";
import { MailList } from "#app/ui/answers/mail-list";
import { PanelPage } from "#app/ui/layout/panel-page";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Pages } from "#app/ui/primitives/pages";
import { SectionNav } from "#app/ui/primitives/section-nav";
import * as inboundMailQueries from "#db/queries/inbound-mails";

const perPage = 50;
const shownFor = 30 * 86_400_000;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "letters.read");
	const query = new URL(args.request.url).searchParams;
	const showsAll = query.get("tampilan") === "semua";
	const lately = new Date(services.now().getTime() - shownFor).toISOString();
	const [open, all] = await Promise.all([
		inboundMailQueries.countOpen(read, scope),
		inboundMailQueries.countWithin(read, { within: scope, isOpen: false, since: lately }),
	]);
	const total = showsAll ? all : open;
	const page = pageNumber(query.get("halaman"), total, perPage);
	const filter = { within: scope, isOpen: !showsAll, since: showsAll ? lately : null };
	const mails = await inboundMailQueries.listWithin(read, filter, { limit: perPage, offset: (page - 1) * perPage });
	await recordListSeen(services, {
		what: "mails",
		officeId: user.officeId,
		kind: "mail",
		ids: mails.map(({ id }) => id),
	});
	return {
		...{ showsAll, open, all, total, page, mails },
		isRead: services.site.readsReplies,
		news: query.get("kabar"),
	};
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (t) =>
		data && data.page > 1
			? `${t.answers.inbox.title}, ${t.frame.pageOf(data.page, Math.ceil(data.total / perPage))}`
			: t.answers.inbox.title,
	);

export default function InboundMails() {
	const { showsAll, open, all, total, page, mails, isRead, news } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.answers.inbox;
	return (
		<PanelPage
			back={{ href: "/panel/surat", label: t.delivery.addresses.back }}
			title={words.title}
			lead={words.lead}
			news={t.answers.news[news as keyof typeof t.answers.news]}
		>
			{isRead ? null : <p className="muted">{words.notRead}</p>}
			<SectionNav
				look="views"
				label={words.views}
				items={[
					{ href: "/panel/surat/masuk", label: words.open, current: !showsAll, count: formatNumber(open, lang) },
					{
						href: "/panel/surat/masuk?tampilan=semua",
						label: words.all,
						current: showsAll,
						count: formatNumber(all, lang),
					},
				]}
			/>
			{mails.length > 0 ? (
				<>
					<MailList mails={mails} />
					<Pages page={page} pageCount={Math.ceil(total / perPage)} />
				</>
			) : (
				<EmptyState title={showsAll ? words.empty : words.emptyOpen}>
					{showsAll ? words.emptyHint : words.emptyOpenHint}
				</EmptyState>
			)}
		</PanelPage>
	);
}
