import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { HiddenFields } from "../primitives/hidden-fields";
import type { DeskDay } from "./types";

/**
 * The one input of the desk. It has the cursor as soon as the page is there, so that a hardware scanner, which types and
 * presses Enter, works without a hand on the mouse.
 */
export function DeskEntryForm({ day, error }: { day: DeskDay; error: string | undefined }) {
	const { t } = useLanguage();
	const words = t.attendance;
	return (
		<form method="post" action={`/petugas/${day.eventId}?hari=${day.position}`} noValidate>
			<HiddenFields values={{ dayId: day.dayId }} />
			<div className="field">
				<label className="field-label" htmlFor="entry">
					{words.entry}
				</label>
				<p className="field-hint" id="entry-hint">
					{words.entryHint}
				</p>
				{error ? (
					<p className="field-error" id="entry-error" role="alert">
						{error}
					</p>
				) : null}
			</div>
			<div className="desk-entry-line">
				<input
					className="control"
					id="entry"
					name="entry"
					type="text"
					maxLength={200}
					autoComplete="off"
					autoCapitalize="none"
					spellCheck={false}
					enterKeyHint="go"
					aria-describedby={error ? "entry-hint entry-error" : "entry-hint"}
					aria-invalid={error ? true : undefined}
					// biome-ignore lint/a11y/noAutofocus: the page is this input; scanners type wherever the cursor is.
					autoFocus
				/>
				<Button>{words.lookUp}</Button>
			</div>
		</form>
	);
}
