import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { type Conflict, EditConflict } from "./edit-conflict";

interface QuotasConflictProps {
	eventId: string;
	conflicts: readonly Conflict[] | null;
}

/** Seats and their rules somebody else changed meanwhile. */
export function QuotasConflict({ eventId, conflicts }: QuotasConflictProps) {
	const { t } = useLanguage();
	const words = t.seats.settings;
	const labels: Record<string, string> = {
		per_organisation: words.perOrganisation,
		walk_in: words.walkIn,
		offer_hours: words.offerHours,
		release: words.release,
		release_minutes: words.releaseMinutes,
	};
	for (const category of categories) {
		const party = t.registrations.categories[category];
		labels[category] = words.ofParty(words.seats, party);
		labels[`${category}_held`] = words.ofParty(words.held, party);
		labels[`${category}_target`] = words.ofParty(words.target, party);
		labels[`${category}_approval`] = words.ofParty(words.approval, party);
	}
	const choices: Record<string, string> = {
		yes: words.approvalYes,
		no: words.approvalNo,
		...words.releaseChoices,
	};
	return (
		<EditConflict
			page={`/panel/kegiatan/${eventId}/kuota`}
			conflicts={conflicts}
			label={(field) => labels[field] ?? field}
			show={(_field, value) => choices[value] ?? value}
		/>
	);
}
