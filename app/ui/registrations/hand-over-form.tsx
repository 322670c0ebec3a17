import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { TextArea } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "./form-parts";
import { PersonFields, personFields } from "./person-page";

/** The fields of the form, in order. */
export const handOverFields = [...personFields, "consent", "consent_reason"];

interface HandOverFormProps {
	values: FormValues;
	errors: FormErrors;
	/** Where "no" leads. */
	back: string;
}

/** Who comes instead, and how that colleague agrees to the processing of their data. */
export function HandOverForm({ values, errors, back }: HandOverFormProps) {
	const { t } = useLanguage();
	const words = t.form.mine;
	return (
		<form method="post" noValidate className="registration-form">
			<PersonFields {...{ values, errors }} isSomebodyElse />
			<RadioGroup
				name="consent"
				label={words.consentOf}
				hint={words.consentOfHint}
				value={textOf(values, "consent") || "colleague"}
				error={errorText(t, errors, "consent")}
				choices={[
					{ value: "colleague", label: words.consentByColleague },
					{ value: "contact", label: words.consentByContact },
				]}
			/>
			<TextArea
				name="consent_reason"
				label={words.consentReason}
				optionalLabel={t.frame.optional}
				value={textOf(values, "consent_reason")}
				error={errorText(t, errors, "consent_reason")}
				rows={2}
			/>
			<ButtonRow>
				<Button>{words.handOverSubmit}</Button>
				<LinkButton variant="link" href={back}>
					{t.frame.cancel}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
