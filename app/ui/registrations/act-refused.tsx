import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Notification } from "../primitives/notification";

interface ActRefusedProps {
	/** Why the reader's last act did not happen, as the use case said it; null when it did. */
	reason: string | null;
	category: Category;
	/** Of that party; free after those who wait already. */
	seats: { seats: number; free: number };
}

/** Says why nothing happened, with the number that fits. An old address says nothing that is no longer so. */
export function ActRefused({ reason, category, seats }: ActRefusedProps) {
	const { lang, t } = useLanguage();
	const { cannotAct, categories, refusals } = t.registrations;
	const party = categories[category];
	const text = () => {
		switch (reason) {
			case "full":
				return seats.free === 0 ? refusals.full(formatNumber(seats.seats, lang), party) : null;
			case "seats-free":
				return seats.free > 0 ? refusals["seats-free"](formatNumber(seats.free, lang), party) : null;
			case "not-pending":
			case "not-undecided":
			case "not-living":
				return refusals[reason];
			case "draft":
			case "postponed":
			case "cancelled":
			case "finished":
				return cannotAct[reason];
			default:
				return null;
		}
	};
	const shown = text();
	return shown === null ? null : (
		<Notification tone="warn" alert>
			{shown}
		</Notification>
	);
}
