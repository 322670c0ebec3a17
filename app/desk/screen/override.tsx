import { type FormEvent, useState } from "react";
import { useLanguage } from "#app/i18n/context";
import { Button } from "#app/ui/primitives/button";
import { TextField } from "#app/ui/primitives/field";
import { answersOf } from "./answers-of";
import { useDesk } from "./use-desk";

/** A supervisor lets in somebody who has no seat, with the reason on record. */
export function Override({ personId }: { personId: string }) {
	const { desk } = useDesk();
	const words = useLanguage().t.desk.override;
	const [error, setError] = useState<string>();
	function submit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		const { reason } = answersOf(event.currentTarget);
		setError(reason ? undefined : words.missing);
		if (reason) void desk.checkIn({ by: "registration", registrationId: personId }, { reason });
	}
	return (
		<form className="desk-form" onSubmit={submit} noValidate>
			<TextField
				name="reason"
				id="override-reason"
				label={words.reason}
				hint={words.hint}
				error={error}
				autoComplete="off"
				maxLength={500}
			/>
			<Button>{words.submit}</Button>
		</form>
	);
}
