import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { briefingFigures } from "#app/domain/briefings/rules";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatShortDate } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { withLink } from "#app/server/guard.server";
import { BriefingCounts } from "#app/ui/briefings/briefing-counts";
import { PublicPage } from "#app/ui/layout/public-page";
import * as briefingQueries from "#db/queries/briefings";

const zone = "Asia/Jakarta";

export async function loader(args: LoaderFunctionArgs) {
	const { read, briefing, officeName, expiresAt } = await withLink(args, "briefing");
	const before = (await briefingQueries.findWeekBefore(read, briefing)) ?? null;
	const change = (count: "ownLate" | "promisesLate") => before && briefing[count] - before[count];
	return {
		weekOn: briefing.weekOn,
		takenAt: briefing.takenAt,
		expiresAt,
		office: briefing.coversAll === 1 ? null : officeName,
		figures: briefingFigures(briefing, before),
		ownLate: { value: briefing.ownLate, change: change("ownLate") },
		late: { value: briefing.promisesLate, change: change("promisesLate") },
	};
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.briefings.title),
	{ name: "robots", content: "noindex" },
];

export default function MondayBriefing() {
	const { weekOn, takenAt, expiresAt, office, ...counts } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.briefings.page;
	return (
		<PublicPage wide title={words.title(formatShortDate(weekOn, lang))} lead={words.lead(office ?? words.allOffices)}>
			<p className="muted">
				{words.perInstant(formatInstant(takenAt, zone, lang))}
				{formatInstant(expiresAt, zone, lang)}. {words.only}
			</p>
			<BriefingCounts {...counts} />
		</PublicPage>
	);
}
