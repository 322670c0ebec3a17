import type { SnapshotPerson } from "#app/domain/attendance/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "#app/ui/brand/party";
import { Content } from "#app/ui/primitives/content";

/** Somebody in a list, with the organisation that tells namesakes apart. */
export function PersonLine({ person }: { person: SnapshotPerson }) {
	const { t } = useLanguage();
	return (
		<div className="desk-list-text">
			<p className="desk-list-name">
				<Content>{person.name}</Content>
			</p>
			<p className="small">
				<PartyLabel party={person.category} label={t.registrations.categories[person.category]} />
				{" · "}
				<Content>{person.organisation}</Content>
				{person.code ? ` · ${person.code}` : null}
			</p>
		</div>
	);
}
