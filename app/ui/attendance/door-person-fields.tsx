import { genders } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Checkbox, RadioGroup } from "../primitives/choice-field";
import { TextField } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

/** The fields of somebody at the door, in the order in which they are asked. */
export const doorPersonFields = ["name", "phone", "email", "position", "gender", "consent"];

interface DoorPersonFieldsProps {
	nameLabel?: string | undefined;
	values: FormValues;
	errors: FormErrors;
}

/** Name, contact and spoken consent of somebody who stands at the desk: only the name has to be there. */
export function DoorPersonFields({ nameLabel, values, errors }: DoorPersonFieldsProps) {
	const { t } = useLanguage();
	const labels = t.participation.register;
	const field = (name: string, optional = true) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
		// What the browser knows of the officer is not what it should offer for a guest.
		autoComplete: "off",
	});
	return (
		<>
			<TextField
				{...field("name", false)}
				label={nameLabel ?? labels.name}
				autoCapitalize="words"
				enterKeyHint="next"
				spellCheck={false}
				maxLength={100}
			/>
			<TextField
				{...field("phone")}
				type="tel"
				inputMode="tel"
				label={labels.phone}
				hint={t.door.contactHint}
				width="medium"
			/>
			<TextField
				{...field("email")}
				type="email"
				inputMode="email"
				label={labels.email}
				autoCapitalize="none"
				spellCheck={false}
				width="medium"
			/>
			<TextField {...field("position")} label={labels.position} width="medium" maxLength={120} />
			<RadioGroup
				{...field("gender")}
				label={labels.gender}
				inline
				choices={[
					...genders.map((value) => ({ value, label: labels.genders[value] })),
					{ value: "", label: t.registrations.form.genderUnknown },
				]}
			/>
			<Checkbox
				name="consent"
				label={t.door.consent}
				hint={t.door.consentHint}
				checked={textOf(values, "consent") !== ""}
				error={errorText(t, errors, "consent")}
			/>
		</>
	);
}
