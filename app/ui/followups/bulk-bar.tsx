import { bulkChanges } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Button, ButtonRow } from "../primitives/button";
import { Checkbox } from "../primitives/choice-field";
import { HiddenFields } from "../primitives/hidden-fields";

/** The form that the rows' boxes belong to. */
export const bulkForm = "perubahan";

interface BulkBarProps {
	/** The list's query, which the change comes back to. */
	list: string;
	/** The event whose list it is; none for the list of all. */
	eventId: string | undefined;
	total: number;
	shown: number;
}

/** What can be changed on the follow-ups that are ticked, or on all that match. */
export function BulkBar({ list, eventId, total, shown }: BulkBarProps) {
	const { lang, t } = useLanguage();
	const words = t.followups.bulk;
	return (
		<form
			id={bulkForm}
			className="bulk-bar"
			method="post"
			action="/panel/tindak-lanjut/perubahan"
			aria-label={words.bar}
		>
			<HiddenFields values={{ kembali: list, acara: eventId }} />
			<span className="muted small">{words.chosen}</span>
			<ButtonRow>
				{bulkChanges.map((kind) => (
					<Button key={kind} name="tindakan" value={kind} variant="secondary" small>
						{words.kinds[kind]}
					</Button>
				))}
			</ButtonRow>
			{total > shown ? <Checkbox name="semua" value="1" label={words.all(formatNumber(total, lang))} /> : null}
		</form>
	);
}
