import type { Category, PartyBalance } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { StatList } from "../primitives/stat-list";
import { BalanceGap } from "./balance-gap";

/** Seats of one party: how many there are, are taken, and are waited for. */
export interface PartyQuota {
	category: Category;
	seats: number;
	confirmed: number;
	waiting: number;
	/** How far the party is from its share; null without a target. */
	balance: PartyBalance | null;
}

/** Counts against quota and the gap to each party's share. */
export function QuotaLine({ quotas }: { quotas: readonly PartyQuota[] }) {
	const { lang, t } = useLanguage();
	const words = t.registrations;
	const number = (value: number) => formatNumber(value, lang);
	return (
		<StatList
			label={words.quotas}
			look="inline"
			items={quotas.map(({ category, seats, confirmed, waiting, balance }) => ({
				key: category,
				label: <PartyLabel party={category} label={words.categories[category]} />,
				value: (
					<>
						{waiting > 0
							? words.quotaWaiting(number(confirmed), number(seats), number(waiting))
							: words.quota(number(confirmed), number(seats))}{" "}
						{balance ? <BalanceGap balance={balance} /> : null}
					</>
				),
			}))}
		/>
	);
}
