import type { Category, RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { RegistrationStatusTag } from "./registration-status";

interface DecisionRefusedProps {
	eventId: string;
	/** What the use case said. */
	refused: {
		reason: string;
		rooms?: readonly { category: Category; free: number }[];
		skipped?: readonly { id: string; name: string; code: string; status: RegistrationStatus }[];
	};
}

/** Why nothing was decided: seats are free, everybody was decided about before, or the event takes no decisions now. */
export function DecisionRefused({ eventId, refused }: DecisionRefusedProps) {
	const { lang, t } = useLanguage();
	const words = t.deciding;
	const { reason, rooms = [], skipped = [] } = refused;
	const cannotAct = t.registrations.cannotAct[reason as keyof typeof t.registrations.cannotAct];
	if (reason === "decided-before")
		return (
			<>
				<p>{words.decided}</p>
				<ul>
					{skipped.slice(0, 50).map(({ id, name, code, status }) => (
						<li key={id}>
							<a href={`/panel/kegiatan/${eventId}/pendaftaran/${id}`}>{name}</a>, {code}{" "}
							<RegistrationStatusTag status={status} />
						</li>
					))}
				</ul>
			</>
		);
	if (reason === "seats-free")
		return rooms.map(({ category, free }) => (
			<p key={category}>{words.seatsFree(t.registrations.categories[category], formatNumber(free, lang))}</p>
		));
	if (reason === "too-many") return <p>{words.tooMany("500")}</p>;
	return <p>{cannotAct ?? words.nobodyLead}</p>;
}
