import type { PartyBalance } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Tag } from "../primitives/tag";

/** How far one party is from its share, in people: "kurang 8 dari sasaran 20". */
export function BalanceGap({ balance: { target, gap } }: { balance: PartyBalance }) {
	const { lang, t } = useLanguage();
	const words = t.seats.balance;
	const people = formatNumber(Math.abs(gap), lang);
	const aim = formatNumber(target, lang);
	if (gap > 0) return <Tag tone="warn">{words.missing(people, aim)}</Tag>;
	return <Tag tone="ok">{gap === 0 ? words.reached(aim) : words.above(people, aim)}</Tag>;
}
