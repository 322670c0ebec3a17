import type { EventPhase } from "#app/domain/events/types";
import { isLiving } from "#app/domain/registrations/rules";
import type { Category, RegistrationStatus } from "#app/domain/registrations/types";
import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import { Notification } from "../primitives/notification";

interface ActRefusedProps {
	/** Why the reader's last act did not happen, as the use case said it; null when it did. */
	reason: string | null;
	phase: EventPhase;
	person: { category: Category; status: RegistrationStatus };
	/** Of that party; free after those who wait already. */
	seats: { seats: number; free: number };
}

/** Says why nothing happened, with the number that fits. An old address says nothing that is no longer so. */
export function ActRefused(props: ActRefusedProps) {
	const { lang, t } = useLanguage();
	const text = textOf(props, t, lang);
	return text === null ? null : (
		<Notification tone="warn" alert>
			{text}
		</Notification>
	);
}

function textOf({ reason, phase, person, seats }: ActRefusedProps, t: Messages, lang: Language): string | null {
	const { cannotAct, categories, refusals } = t.registrations;
	const { status } = person;
	const party = categories[person.category];
	const isPending = status === "pending";
	switch (reason) {
		case "full":
			return isPending && seats.free === 0 ? refusals.full(formatNumber(seats.seats, lang), party) : null;
		case "seats-free":
			return isPending && seats.free > 0 ? refusals["seats-free"](formatNumber(seats.free, lang), party) : null;
		case "decided-before":
			return isPending ? null : refusals[reason];
		case "not-undecided":
			return isPending || status === "waitlisted" ? null : refusals[reason];
		case "not-living":
			return isLiving(status) ? null : refusals[reason];
		case "nobody-waits":
		case "no-offer":
		case "not-waiting":
			return t.seats.turn.refusals[reason];
		case "nothing-held":
			return t.answers.held.none;
		case "draft":
		case "postponed":
		case "cancelled":
		case "finished":
			return phase === reason ? cannotAct[reason] : null;
		default:
			return null;
	}
}
