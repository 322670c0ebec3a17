import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { type Conflict, EditConflict } from "../events/edit-conflict";
import type { Saved } from "./minutes-form";

interface MinutesConflictProps {
	/** The page on which the stored text can be edited anew. */
	page: string;
	conflicts: readonly Conflict[] | null;
	saved: Saved | null;
	timeZone: string;
}

/** The text that somebody else saved meanwhile beside the one that was typed here, with who and when. */
export function MinutesConflict({ page, conflicts, saved, timeZone }: MinutesConflictProps) {
	const { lang, t } = useLanguage();
	const words = t.minutes;
	if (!conflicts) return null;
	return (
		<>
			<EditConflict
				page={page}
				conflicts={conflicts}
				label={() => words.form.body}
				show={(_field, text) => (
					<span className="minutes-side" dir="auto">
						{text}
					</span>
				)}
			/>
			{saved ? (
				<p>{words.conflict.saved(saved.number, saved.savedByName, formatInstant(saved.savedAt, timeZone, lang))}</p>
			) : null}
		</>
	);
}
