import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { SummaryList } from "../primitives/summary-list";
import type { OwnCooperative } from "./own-cooperative";

/** Where the proposal goes, and what was issued. */
export function OwnSubmission({ page }: { page: OwnCooperative }) {
	const { lang, t } = useLanguage();
	const words = t.cooperativePage;
	const { route, certificate, grading } = page.standing;
	const until = page.certificateValidUntil;
	const isPast = until !== null && until < page.standing.asOf;
	const validity = until ? (isPast ? words.untilPast : words.until)(formatShortDate(until, lang)) : "";
	return (
		<section>
			<h2>{words.submitHeading}</h2>
			<SummaryList
				rows={[
					{ label: words.submitTo, value: route ? words.routes[route] : words.routeUnknown },
					{ label: words.office, value: page.officeName ? <Content>{page.officeName}</Content> : words.noOffice },
					{ label: words.nik, value: page.nik ?? words.noNik },
					{
						label: words.certificate,
						value: (
							<>
								{words.certificates[certificate]} {validity}
								{until && grading.grade === "D" && !isPast ? <span className="line">{words.gradeD}</span> : null}
							</>
						),
					},
				]}
			/>
		</section>
	);
}
