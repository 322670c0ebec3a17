import type { Ref } from "react";
import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";

interface EntryFieldProps {
	/** May search by name; an officer scans and types codes. */
	isSupervisor: boolean;
	error: string | undefined;
	/** Whether the cursor is in it as soon as the page is there: scanners type wherever the cursor is. */
	autoFocus?: boolean;
	inputRef?: Ref<HTMLInputElement>;
}

/** The one input of the desk: a hardware scanner types into it and presses Enter, people type codes and names. */
export function EntryField({ isSupervisor, error, autoFocus, inputRef }: EntryFieldProps) {
	const words = useLanguage().t.attendance;
	return (
		<>
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
					ref={inputRef}
					type="text"
					maxLength={200}
					autoComplete="off"
					autoCapitalize="none"
					spellCheck={false}
					enterKeyHint="go"
					aria-describedby={error ? "entry-hint entry-error" : "entry-hint"}
					aria-invalid={error ? true : undefined}
					// biome-ignore lint/a11y/noAutofocus: the server's page is this input.
					autoFocus={autoFocus}
				/>
				<Button>{isSupervisor ? words.lookUp : words.checkIn}</Button>
			</div>
		</>
	);
}
