import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "#app/domain/accounts/rules";
import { mostExported } from "#app/domain/audit/rules";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { trailFilter, trailPage } from "#app/server/trail-search.server";
import { readTrailAddress, trailHref, trailQuery } from "#app/ui/audit/trail-address";
import { TrailFilters } from "#app/ui/audit/trail-filters";
import { TrailTable } from "#app/ui/audit/trail-table";
import { PanelPage } from "#app/ui/layout/panel-page";
import { LinkButton } from "#app/ui/primitives/button";
import { DownloadForm } from "#app/ui/primitives/download-form";
import { EmptyState } from "#app/ui/primitives/empty-state";

export async function loader(args: LoaderFunctionArgs) {
	const { read, scope, user } = await signedIn(args, "audit.read");
	const query = new URL(args.request.url).searchParams;
	const address = readTrailAddress(query);
	const after = query.get("lanjut");
	const page = await trailPage(read, trailFilter(scope.officeIds, address), { after, held: user.held });
	return { address, isLater: after !== null, mayExport: can(user.held, "audit.export"), ...page };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.trail.title);

export default function Trail() {
	const { address, isLater, mayExport, entries, next } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.trail;
	return (
		<PanelPage title={words.title} lead={words.lead}>
			<TrailFilters address={address} />
			{entries.length > 0 ? (
				<>
					{mayExport ? (
						<DownloadForm
							summary={words.download}
							lead={words.downloadLead(formatNumber(mostExported, lang))}
							action="/panel/jejak/unduhan"
							values={{ kembali: trailQuery(address) }}
						/>
					) : null}
					<TrailTable rows={entries} />
				</>
			) : (
				<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
			)}
			<div className="button-row">
				{next ? (
					<LinkButton variant="secondary" href={trailHref(address, next)}>
						{words.older}
					</LinkButton>
				) : null}
				{isLater ? <a href={trailHref(address)}>{words.newest}</a> : null}
			</div>
		</PanelPage>
	);
}
