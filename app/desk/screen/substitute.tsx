import { type FormEvent, useState } from "react";
import type { SnapshotPerson } from "#app/domain/attendance/types";
import { useLanguage } from "#app/i18n/context";
import { Button } from "#app/ui/primitives/button";
import { Checkbox } from "#app/ui/primitives/choice-field";
import { TextField } from "#app/ui/primitives/field";
import type { Presence } from "../model/desk-view";
import { answersOf } from "./answers-of";
import { Dialog } from "./dialog";
import { useDesk } from "./use-desk";

interface SubstituteProps {
	person: SnapshotPerson;
	/** The ticket was scanned, which let its holder in: that is taken back first. */
	presence: Presence | undefined;
	close: () => void;
}

/** Somebody came in place of a colleague. */
export function Substitute({ person, presence, close }: SubstituteProps) {
	const { desk } = useDesk();
	const { t } = useLanguage();
	const words = t.desk.substitute;
	const missing = t.desk.walkIn.missing;
	const [errors, setErrors] = useState<{ name?: string; consent?: string }>({});

	async function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const form = event.currentTarget;
		const { name, phone, consent } = answersOf(form);
		setErrors({ ...(name ? {} : { name: missing.name }), ...(consent ? {} : { consent: missing.consent }) });
		if (!name || !consent) return form.querySelector<HTMLElement>(`[name=${name ? "consent" : "name"}]`)?.focus();
		close();
		if (presence) await desk.undo(presence);
		await desk.substitute(person.id, { name, phone: phone ?? null });
	}

	return (
		<Dialog title={words.title(person.name ?? "")} close={close}>
			<form className="desk-form" onSubmit={(event) => void submit(event)} noValidate>
				<p>{words.hint}</p>
				<TextField
					name="name"
					id="substitute-name"
					label={words.name}
					error={errors.name}
					autoComplete="off"
					autoCapitalize="words"
					maxLength={120}
				/>
				<TextField
					name="phone"
					id="substitute-phone"
					label={t.desk.walkIn.phone}
					optionalLabel={t.frame.optional}
					type="tel"
					autoComplete="off"
					maxLength={40}
				/>
				<Checkbox name="consent" id="substitute-consent" label={t.desk.walkIn.consent} error={errors.consent} />
				<div className="button-row">
					<Button>{words.submit}</Button>
					<Button type="button" variant="secondary" onClick={close}>
						{t.desk.walkIn.close}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
