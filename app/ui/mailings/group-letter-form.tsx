import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "../primitives/button";
import { TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import { type RegistrationAddress, registrationsQuery } from "../registrations/registration-address";
import { PlaceholderHelp } from "./placeholder-help";

/** The fields of the letter in the order in which they are asked. */
export const groupLetterFields = ["subject", "message"];

interface GroupLetterFormProps {
	action: string;
	values: FormValues;
	errors: FormErrors;
	/** Whom it is for. */
	address: RegistrationAddress;
}

/** Subject and text of a letter to the people that the filters mean. */
export function GroupLetterForm({ action, values, errors, address }: GroupLetterFormProps) {
	const { t } = useLanguage();
	const words = t.mailings.compose;
	const field = (name: string) => ({ name, value: textOf(values, name), error: errorText(t, errors, name) });
	return (
		<form method="post" action={action} noValidate>
			<HiddenFields values={{ kepada: registrationsQuery(address).toString(), form_key: textOf(values, "form_key") }} />
			<TextField {...field("subject")} label={words.subject} maxLength={150} autoComplete="off" />
			<TextArea {...field("message")} label={words.message} hint={words.messageHint} rows={12} />
			<PlaceholderHelp texts={[textOf(values, "subject"), textOf(values, "message")]} />
			<ButtonRow>
				<Button name="step" value="preview">
					{words.preview}
				</Button>
			</ButtonRow>
		</form>
	);
}
