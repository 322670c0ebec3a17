import { useLanguage } from "#app/i18n/context";
import { type Conflict, EditConflict } from "./edit-conflict";
import type { Regions } from "./region-field";

interface DetailsConflictProps {
	eventId: string;
	conflicts: readonly Conflict[] | null;
	regions: Regions;
}

/** The details somebody else changed meanwhile, under the names their fields have. */
export function DetailsConflict({ eventId, conflicts, regions }: DetailsConflictProps) {
	const { t } = useLanguage();
	const words = t.planning;
	const labels: Record<string, string> = {
		title: words.title,
		kind: words.kind,
		purpose: words.purpose,
		topics: words.topics,
		host_name: words.hostName,
		mode: words.mode,
		venue_name: words.venueName,
		venue_address: words.venueAddress,
		region: words.region,
		time_zone: words.zone,
		online_url: words.onlineUrl,
		contact_name: words.contactName,
		contact_phone: words.contactPhone,
		contact_email: words.contactEmail,
		needs_approval: words.needsApproval,
		edit_resets_approval: words.editResetsApproval,
	};
	const choices: Record<string, Record<string, string>> = {
		kind: t.events.kinds,
		mode: t.events.modes,
		time_zone: words.zones,
		region: Object.fromEntries(regions.regencies.map(({ code, name }) => [code, name])),
		needs_approval: { yes: words.approvalYes, no: words.approvalNo },
		edit_resets_approval: { on: words.editResetsApproval },
	};
	return (
		<EditConflict
			page={`/panel/kegiatan/${eventId}/rincian`}
			conflicts={conflicts}
			label={(field) => labels[field] ?? field}
			show={(field, value) => choices[field]?.[value] ?? value}
		/>
	);
}
