import { type Category, categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { StatList } from "../primitives/stat-list";

/** How many of one party are confirmed, and how many are there. */
export interface PartyCount {
	category: Category;
	confirmed: number;
	present: number;
}

/** All parties together. */
export function totalOf(counts: readonly PartyCount[]): { confirmed: number; present: number } {
	const sum = (side: "confirmed" | "present") => counts.reduce((total, count) => total + count[side], 0);
	return { confirmed: sum("confirmed"), present: sum("present") };
}

/** Who is there of those confirmed, per party and in all. */
export function DeskCounts({ counts }: { counts: readonly PartyCount[] }) {
	const { t } = useLanguage();
	const words = t.attendance;
	const shown = categories
		.map((category) => counts.find((count) => count.category === category) ?? { category, confirmed: 0, present: 0 })
		.filter(({ confirmed, present }) => confirmed + present > 0);
	const total = totalOf(counts);
	return (
		<section>
			<h2>{words.counts}</h2>
			<StatList
				items={[
					...shown.map(({ category, confirmed, present }) => ({
						key: category,
						label: <PartyLabel party={category} label={t.registrations.categories[category]} />,
						value: `${present} / ${confirmed}`,
					})),
					{
						key: "total",
						label: <strong>{words.total}</strong>,
						value: <strong>{words.present(total.present, total.confirmed)}</strong>,
					},
				]}
			/>
		</section>
	);
}
