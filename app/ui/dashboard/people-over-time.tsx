import type { PeriodFigures, PeriodGrain } from "#app/domain/figures/types";
import { type Category, categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber, formatShare, periodName } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { StackedBars } from "../charts/stacked-bars";
import { Details } from "../primitives/details";
import { Table } from "../primitives/table";
import type { DashboardAddress } from "./dashboard-address";
import { DashboardFigure } from "./dashboard-figure";

interface PeopleOverTimeProps {
	grain: PeriodGrain;
	periods: readonly PeriodFigures[];
	address: DashboardAddress;
}

/** Who came to dialogues, party by party and period by period. */
export function PeopleOverTime({ periods, address }: PeopleOverTimeProps) {
	const { lang, t } = useLanguage();
	const words = t.dashboard.time;
	const number = (value: number) => formatNumber(value, lang);
	const present = categories.filter((category) => periods.some(({ attended }) => attended[category] > 0));
	const all = ({ attended }: PeriodFigures) => categories.reduce((sum, category) => sum + attended[category], 0);
	const name = (period: PeriodFigures | undefined) => (period ? periodName(period.period, lang) : "");
	const ofParty = (category: Category) => ({
		key: category,
		header: t.registrations.categories[category],
		numeric: true,
		cell: ({ attended }: PeriodFigures) => number(attended[category]),
	});
	return (
		<DashboardFigure name="time" title={words.title} address={address} isEmpty={periods.length === 0}>
			{periods.length === 0 ? (
				<p className="muted">{words.none}</p>
			) : (
				<>
					<ul className="chart-legend">
						{present.map((category) => (
							<li key={category}>
								<PartyLabel party={category} label={t.registrations.categories[category]} />
							</li>
						))}
					</ul>
					<StackedBars
						label={words.chart(name(periods[0]), name(periods.at(-1)))}
						parts={present}
						bars={periods.map((period) => ({
							key: period.period,
							label: name(period),
							total: number(all(period)),
							values: period.attended,
						}))}
					/>
					<Details summary={t.dashboard.asTable}>
						<Table
							caption={words.title}
							rows={periods}
							rowKey={({ period }) => period}
							columns={[
								{ key: "period", header: words.period, rowHeader: true, cell: name },
								{ key: "held", header: words.held, numeric: true, cell: ({ held }) => number(held) },
								...present.map(ofParty),
								{ key: "attended", header: words.attended, numeric: true, cell: (period) => number(all(period)) },
								{
									key: "confirmed",
									header: words.confirmed,
									numeric: true,
									cell: ({ confirmed }) => number(confirmed),
								},
								{
									key: "rate",
									header: words.rate,
									numeric: true,
									cell: (period) => formatShare(all(period), period.confirmed, lang),
								},
							]}
						/>
					</Details>
				</>
			)}
		</DashboardFigure>
	);
}
