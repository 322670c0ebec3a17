import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { HiddenFields } from "../primitives/hidden-fields";
import { type DeskForms, listFields, listHref } from "./types";

interface DeskEntryFormProps {
	forms: DeskForms;
	/** The reader may search by name. */
	isSupervisor: boolean;
	error: string | undefined;
}

/**
 * The one input of the desk. It has the cursor as soon as the page is there, so that a hardware scanner, which types and
 * presses Enter, works without a hand on the mouse.
 */
export function DeskEntryForm({ forms, isSupervisor, error }: DeskEntryFormProps) {
	const { t } = useLanguage();
	const words = t.attendance;
	return (
		<form method="post" action={listHref(forms.list)} noValidate>
			<HiddenFields values={listFields(forms)} />
			<div className="field">
				<label className="field-label" htmlFor="entry">
					{isSupervisor ? words.entry : words.entryOfOfficer}
				</label>
				<p className="field-hint" id="entry-hint">
					{isSupervisor ? words.entryHint : words.entryHintOfOfficer}
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
				<Button>{isSupervisor ? words.lookUp : words.checkIn}</Button>
			</div>
		</form>
	);
}
