import { useLanguage } from "#app/i18n/context";
import { languages } from "#app/i18n/language";
import type { RefusedForm } from "../followups/progress-form";
import { Button } from "../primitives/button";
import { Checkbox, RadioGroup } from "../primitives/choice-field";
import { TextField } from "../primitives/field";
import { errorText, textOf } from "../registrations/form-parts";

/** The fields in their order, for the error summary. */
export const readerFields = ["name", "email", "secretaryPhone", "language", "coversAll"] as const;

/** Adds somebody to those who get the letter on Mondays. */
export function ReaderForm({ form, reachesAll }: { form: RefusedForm; reachesAll: boolean }) {
	const { t } = useLanguage();
	const words = t.briefings.add;
	const field = (name: (typeof readerFields)[number]) => ({
		name,
		value: textOf(form.values, name),
		error: errorText(t, form.errors, name),
	});
	const { value: all, ...coversAll } = field("coversAll");
	return (
		<form method="post" noValidate>
			<TextField {...field("name")} label={words.name} maxLength={100} />
			<TextField
				{...field("email")}
				label={words.email}
				hint={words.wayHint}
				type="email"
				optionalLabel={t.frame.optional}
				maxLength={254}
			/>
			<TextField
				{...field("secretaryPhone")}
				label={words.secretaryPhone}
				type="tel"
				optionalLabel={t.frame.optional}
				maxLength={40}
			/>
			<RadioGroup
				{...field("language")}
				label={words.language}
				choices={languages.map((language) => ({ value: language, label: words.languages[language] }))}
				inline
			/>
			{reachesAll ? <Checkbox {...coversAll} label={words.coversAll} checked={all !== ""} /> : null}
			<Button>{words.save}</Button>
		</form>
	);
}
