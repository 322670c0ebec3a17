import { type FormEvent, useEffect, useRef, useState } from "react";
import { useLanguage } from "#app/i18n/context";
import { Button } from "#app/ui/primitives/button";
import { Matches } from "./matches";
import { type OpenDesk, useDesk } from "./use-desk";

/**
 * The one input: a hardware scanner types into it and presses Enter, people type codes and, where they may search,
 * names. What is typed while nothing has the cursor lands here too.
 */
export function Entry(open: OpenDesk) {
	const { desk } = useDesk();
	const { t } = useLanguage();
	const [words, setWords] = useState<string | null>(null);
	const input = useRef<HTMLInputElement>(null);
	const { isSupervisor } = open.snapshot.officer;

	useEffect(() => {
		// On a phone the cursor would bring the keyboard up over the camera.
		if (matchMedia("(pointer: fine)").matches) input.current?.focus();
		const catchTyping = (event: KeyboardEvent) => {
			const isNowhere = document.activeElement === document.body || document.activeElement === null;
			if (isNowhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey) input.current?.focus();
		};
		addEventListener("keydown", catchTyping);
		return () => removeEventListener("keydown", catchTyping);
	}, []);

	async function submit(event: FormEvent) {
		event.preventDefault();
		const text = input.current?.value ?? "";
		if (!input.current || text.trim() === "") return;
		input.current.value = "";
		setWords(await desk.enter(text));
	}

	const isForbidden = words !== null && !isSupervisor;
	return (
		<>
			<form onSubmit={(event) => void submit(event)} noValidate>
				<div className="field">
					<label className="field-label" htmlFor="entry">
						{isSupervisor ? t.attendance.entry : t.desk.entryOfficer}
					</label>
					<p className="field-hint" id="entry-hint">
						{isSupervisor ? t.desk.entryHint : t.desk.entryOfficerHint}
					</p>
					{isForbidden ? (
						<p className="field-error" id="entry-error" role="alert">
							{t.desk.searchForSupervisors}
						</p>
					) : null}
				</div>
				<div className="desk-entry-line">
					<input
						className="control"
						id="entry"
						ref={input}
						type="text"
						maxLength={200}
						autoComplete="off"
						autoCapitalize="none"
						spellCheck={false}
						enterKeyHint="go"
						aria-describedby={isForbidden ? "entry-hint entry-error" : "entry-hint"}
						aria-invalid={isForbidden ? true : undefined}
					/>
					<Button>{isSupervisor ? t.attendance.lookUp : t.attendance.checkIn}</Button>
				</div>
			</form>
			{words !== null && isSupervisor ? <Matches {...open} words={words} close={() => setWords(null)} /> : null}
		</>
	);
}
