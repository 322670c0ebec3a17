import { consentChannels, genders } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { languages } from "#app/i18n/language";
import { Checkbox, RadioGroup } from "../primitives/choice-field";
import { TextArea, TextField } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "./form-parts";
import { personFields } from "./person-page";

/** The fields of a person whom staff put on the list, in the order in which they are asked. */
export const staffPersonFields = [...personFields, "language", "consent_by", "consent_photo"];

/** Names, contact and consent of somebody for whom staff fill in the form. */
export function StaffPersonFields({ values, errors }: { values: FormValues; errors: FormErrors }) {
	const { t } = useLanguage();
	const labels = t.participation.register;
	const words = t.registrations;
	const field = (name: string, optional = false) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
		// What the browser knows of the organiser is not what it should offer for somebody else.
		autoComplete: "off",
	});
	return (
		<>
			<TextField
				{...field("name")}
				label={labels.name}
				hint={labels.nameHint}
				autoCapitalize="words"
				enterKeyHint="next"
				spellCheck={false}
			/>
			<TextField {...field("title_prefix", true)} label={labels.titlePrefix} width="short" spellCheck={false} />
			<TextField {...field("title_suffix", true)} label={labels.titleSuffix} width="medium" spellCheck={false} />
			<TextField {...field("position", true)} label={labels.position} width="medium" />
			<TextField
				{...field("phone")}
				type="tel"
				inputMode="tel"
				label={labels.phone}
				hint={words.form.contactHint}
				width="medium"
			/>
			<TextField
				{...field("email", true)}
				type="email"
				inputMode="email"
				label={labels.email}
				autoCapitalize="none"
				spellCheck={false}
				width="medium"
			/>
			<RadioGroup
				{...field("gender", true)}
				label={labels.gender}
				inline
				choices={[
					...genders.map((value) => ({ value, label: labels.genders[value] })),
					{ value: "", label: words.form.genderUnknown },
				]}
			/>
			<TextArea
				name="access_needs"
				error={errorText(t, errors, "access_needs")}
				value={textOf(values, "access_needs")}
				optionalLabel={t.frame.optional}
				label={labels.accessNeeds}
				hint={labels.accessNeedsHint}
				rows={3}
			/>
			<RadioGroup
				{...field("language")}
				value={textOf(values, "language") || "id"}
				label={words.form.language}
				inline
				choices={languages.map((value) => ({ value, label: words.languages[value] }))}
			/>
			<RadioGroup
				{...field("consent_by")}
				label={words.form.consent}
				hint={words.form.consentHint}
				choices={consentChannels.map((value) => ({ value, label: words.consentChannels[value] }))}
			/>
			<Checkbox
				name="consent_photo"
				label={words.form.consentPhoto}
				checked={textOf(values, "consent_photo") !== ""}
				error={errorText(t, errors, "consent_photo")}
			/>
		</>
	);
}
