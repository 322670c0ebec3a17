import { type FormEvent, useEffect, useRef, useState } from "react";
import { useLanguage } from "#app/i18n/context";
import { EntryField } from "#app/ui/attendance/entry-field";
import { Matches } from "./matches";
import { type OpenDesk, useDesk } from "./use-desk";

/** The desk's input on the device. What is typed while nothing has the cursor lands here too. */
export function Entry(open: OpenDesk) {
	const { desk } = useDesk();
	const forbidden = useLanguage().t.attendance.outcome.supervisorSearches;
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
				<EntryField isSupervisor={isSupervisor} error={isForbidden ? forbidden : undefined} inputRef={input} />
			</form>
			{words !== null && isSupervisor ? <Matches {...open} words={words} close={() => setWords(null)} /> : null}
		</>
	);
}
