import { genders } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { TextField } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

/** The fields of the form in the order in which they are asked. */
export const delegateFormFields = ["name", "position", "phone", "email", "gender"];

/** Who takes a seat of the group, said by the contact or by staff. */
export function DelegateForm({ values, errors, back }: { values: FormValues; errors: FormErrors; back: string }) {
	const { t } = useLanguage();
	const labels = t.participation.register;
	const words = t.groups.delegate;
	const field = (name: string, optional = true) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
		autoComplete: "off",
	});
	return (
		<form method="post" noValidate>
			<p className="muted">{words.consentNote}</p>
			<TextField {...field("name", false)} label={labels.name} autoCapitalize="words" spellCheck={false} />
			<TextField {...field("position")} label={labels.position} width="medium" />
			<TextField {...field("phone")} type="tel" inputMode="tel" label={words.phone} width="medium" />
			<TextField
				{...field("email")}
				type="email"
				inputMode="email"
				label={words.email}
				hint={words.emailHint}
				autoCapitalize="none"
				spellCheck={false}
				width="medium"
			/>
			<RadioGroup
				{...field("gender")}
				label={labels.gender}
				inline
				choices={[
					...genders.map((value) => ({ value, label: labels.genders[value] })),
					{ value: "", label: t.registrations.form.genderUnknown },
				]}
			/>
			<ButtonRow>
				<Button>{words.save}</Button>
				<LinkButton variant="link" href={back}>
					{t.frame.cancel}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
