import type { PartyFigures } from "#app/domain/figures/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber, formatShare } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Bar } from "../charts/bar";
import { Table } from "../primitives/table";
import type { DashboardAddress } from "./dashboard-address";
import { DashboardFigure } from "./dashboard-figure";

interface PartyBalanceProps {
	parties: readonly PartyFigures[];
	/** Held dialogues that set a target for any party. */
	targeted: number;
	address: DashboardAddress;
}

/** Who came, party by party: how many of those with a seat, which share of all, and how far from the target. */
export function PartyBalance({ parties, targeted, address }: PartyBalanceProps) {
	const { lang, t } = useLanguage();
	const words = t.dashboard.parties;
	const number = (value: number) => formatNumber(value, lang);
	const share = (part: number | null) => (part === null ? "–" : formatShare(part, 1, lang));
	return (
		<DashboardFigure name="parties" title={words.title} address={address} isEmpty={parties.length === 0}>
			{parties.length === 0 ? (
				<p className="muted">{words.none}</p>
			) : (
				<>
					<Table
						caption={words.title}
						rows={parties}
						rowKey={({ category }) => category}
						columns={[
							{
								key: "party",
								header: words.party,
								rowHeader: true,
								cell: ({ category }) => <PartyLabel party={category} label={t.registrations.categories[category]} />,
							},
							{ key: "attended", header: words.attended, numeric: true, cell: ({ attended }) => number(attended) },
							{
								key: "rate",
								header: words.rate,
								numeric: true,
								cell: ({ attended, confirmed }) => formatShare(attended, confirmed, lang),
							},
							{
								key: "share",
								header: words.share,
								cell: ({ category, share: part }) => (
									<span className="bar-figure">
										<Bar value={part ?? 0} of={1} look={category} />
										{share(part)}
									</span>
								),
							},
							...(targeted > 0
								? [
										{
											key: "target",
											header: words.target,
											numeric: true,
											cell: ({ target }: PartyFigures) => share(target),
										},
										{
											key: "gap",
											header: words.gap,
											numeric: true,
											keepTogether: true,
											cell: ({ target, shareWhereTarget }: PartyFigures) => gapOf(target, shareWhereTarget, number),
										},
									]
								: []),
						]}
					/>
					<p className="muted small">{targeted > 0 ? words.gapHint(number(targeted)) : words.noTargets}</p>
				</>
			)}
		</DashboardFigure>
	);
}

/** "+2,5" or "−2,5": percentage points above or below the target, with a sign that is read aloud. */
function gapOf(target: number | null, present: number | null, number: (value: number) => string): string {
	if (target === null || present === null) return "–";
	const points = Math.round((present - target) * 1000) / 10;
	return points < 0 ? `−${number(-points)}` : points > 0 ? `+${number(points)}` : number(0);
}
