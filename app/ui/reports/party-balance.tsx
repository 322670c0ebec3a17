import { type Category, categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber, formatShare } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Bar } from "../charts/bar";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";

interface Party {
	category: Category;
	confirmed: number;
	attended: number;
}

/** Who came, party by party: the tripartite balance in figures. */
export function PartyBalance({ people }: { people: readonly Party[] }) {
	const { lang, t } = useLanguage();
	const words = t.reports.balance;
	const present = people.reduce((sum, { attended }) => sum + attended, 0);
	const rows = categories.flatMap((category) => people.find((party) => party.category === category) ?? []);
	return (
		<Panel title={words.title}>
			{rows.length === 0 ? (
				<p className="muted">{words.none}</p>
			) : (
				<Table
					caption={words.title}
					rows={rows}
					rowKey={({ category }) => category}
					columns={[
						{
							key: "party",
							header: words.party,
							rowHeader: true,
							cell: ({ category }) => <PartyLabel party={category} label={t.registrations.categories[category]} />,
						},
						{
							key: "attended",
							header: words.attended,
							numeric: true,
							cell: ({ attended }) => formatNumber(attended, lang),
						},
						{
							key: "confirmed",
							header: words.confirmed,
							numeric: true,
							cell: ({ confirmed }) => formatNumber(confirmed, lang),
						},
						{
							key: "rate",
							header: words.rate,
							numeric: true,
							cell: ({ attended, confirmed }) => formatShare(attended, confirmed, lang),
						},
						{
							key: "share",
							header: words.share,
							cell: ({ category, attended }) => (
								<span className="bar-figure">
									<Bar value={attended} of={present} look={category} />
									{formatShare(attended, present, lang)}
								</span>
							),
						},
					]}
				/>
			)}
		</Panel>
	);
}
