import type { PartyBalance } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Panel } from "../primitives/panel";
import { StatList } from "../primitives/stat-list";
import { BalanceGap } from "./balance-gap";

/** The live gap of every party that has a target; nothing while none has. */
export function BalancePanel({ balance }: { balance: readonly PartyBalance[] }) {
	const { t } = useLanguage();
	if (balance.length === 0) return null;
	return (
		<Panel title={t.seats.balance.title}>
			<StatList
				items={balance.map((party) => ({
					key: party.category,
					label: <PartyLabel party={party.category} label={t.registrations.categories[party.category]} />,
					value: <BalanceGap balance={party} />,
				}))}
			/>
		</Panel>
	);
}
