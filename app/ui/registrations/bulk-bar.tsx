import type { DecisionKind, RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Button, ButtonRow } from "../primitives/button";
import { Checkbox } from "../primitives/choice-field";
import { HiddenFields } from "../primitives/hidden-fields";

/** The form that the rows' boxes belong to. */
export const bulkForm = "keputusan";

interface BulkBarProps {
	eventId: string;
	/** The list's own path. */
	base: string;
	/** The query of the list, which every act comes back to. */
	search: string;
	/** The one status that the list shows; null for several. */
	status: RegistrationStatus | null;
	/** Whether registrations can be decided about now. */
	canAct: boolean;
	total: number;
	shown: number;
}

/** Which decisions make sense for a view. */
const kindsOf = (status: RegistrationStatus | null): readonly DecisionKind[] => {
	if (status === "pending") return ["approve", "waitlist", "reject"];
	if (status === "waitlisted") return ["reject", "cancel"];
	if (status === "confirmed") return ["cancel"];
	return status === null ? ["approve", "waitlist", "reject", "cancel"] : [];
};

/** What can be done with the rows that are ticked, or with all that match. */
export function BulkBar({ eventId, base, search, status, canAct, total, shown }: BulkBarProps) {
	const { lang, t } = useLanguage();
	const words = t.deciding;
	return (
		<form
			id={bulkForm}
			className="bulk-bar"
			method="post"
			action={`/panel/kegiatan/${eventId}/keputusan`}
			aria-label={words.bar}
		>
			<HiddenFields values={{ kembali: search }} />
			<span className="muted small">{words.chosen}</span>
			<ButtonRow>
				{canAct
					? kindsOf(status).map((kind) => (
							<Button key={kind} name="tindakan" value={kind} variant="secondary" small>
								{words.buttons[kind]}
							</Button>
						))
					: null}
				<Button name="format" value="xlsx" variant="secondary" small formAction={`${base}/unduhan`}>
					{t.table.exportChosen}
				</Button>
			</ButtonRow>
			{total > shown ? <Checkbox name="semua" value="1" label={words.allMatching(formatNumber(total, lang))} /> : null}
		</form>
	);
}
