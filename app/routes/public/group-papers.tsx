import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { qrSvg } from "#app/documents/qr";
import { ticketText } from "#app/domain/registrations/ticket";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { groupFacts } from "#app/server/group-page.server";
import { withGroupLink } from "#app/server/guard.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Content } from "#app/ui/primitives/content";
import { Panel } from "#app/ui/primitives/panel";
import { QrPlate } from "#app/ui/primitives/qr-plate";
import { SummaryList } from "#app/ui/primitives/summary-list";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, group, event } = await withGroupLink(args);
	const { delegates, registrations } = await groupFacts(read, group, event, services.now());
	const papers = delegates.map(async (delegate, index) => {
		const registration = registrations[index];
		const hasTicket = registration?.status === "confirmed" && delegate.name !== null && event.mode !== "online";
		const qr = hasTicket ? await qrSvg(ticketText(services.links, registration)) : null;
		const token = registration && services.links.token("registration", registration.id, registration.linkVersion);
		return { ...delegate, qr, link: `${services.site.baseUrl}/pendaftaran/${token}` };
	});
	return {
		path: `/rombongan/${args.params.token}`,
		organisation: group.organisationName,
		title: event.title,
		delegates: (await Promise.all(papers)).filter(({ isLiving }) => isLiving),
	};
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.groups.papers.title),
	{ name: "robots", content: "noindex" },
];

export default function GroupPapers() {
	const { path, organisation, title, delegates } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.groups.papers;
	return (
		<PublicPage
			back={{ href: path, label: t.groups.delegate.back }}
			title={<Content>{t.groups.page.title(organisation)}</Content>}
			lead={<Content>{title}</Content>}
		>
			<p>{words.hint}</p>
			{delegates.map(({ id, name, number, code, status, qr, link }) => (
				<Panel key={id} title={name ?? t.groups.page.unnamed(number)}>
					<SummaryList
						rows={[
							{ label: t.groups.page.code, value: code },
							{ label: t.groups.page.status, value: t.registrations.statuses[status] },
							{ label: words.link, value: <span className="summary-text">{link}</span> },
						]}
					/>
					{qr ? <QrPlate svg={qr} label={words.qr(code)} /> : <p className="muted">{words.noTicket}</p>}
				</Panel>
			))}
		</PublicPage>
	);
}
