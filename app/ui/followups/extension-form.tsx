import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { DateField, TextArea } from "../primitives/field";
import { errorText, textOf } from "../registrations/form-parts";
import type { RefusedForm } from "./progress-form";

/** The fields in their order, for the error summary. */
export const extensionFields = ["wantedOn", "extensionReason"] as const;

/** The owner's wish for more time: until when, and why. */
export function ExtensionForm({ dueOn, form }: { dueOn: string; form: RefusedForm | undefined }) {
	const { lang, t } = useLanguage();
	const words = t.followups.extension;
	const { errors, values } = form ?? { errors: {}, values: {} };
	return (
		<form method="post" noValidate>
			<DateField
				name="wantedOn"
				label={words.wantedLabel}
				hint={`${words.present}: ${formatDate(dueOn, lang)}`}
				value={textOf(values, "wantedOn")}
				error={errorText(t, errors, "wantedOn")}
			/>
			<TextArea
				name="extensionReason"
				label={words.reasonLabel}
				hint={words.reasonHint}
				rows={3}
				maxLength={1000}
				value={textOf(values, "extensionReason")}
				error={errorText(t, errors, "extensionReason")}
			/>
			<Button>{words.send}</Button>
		</form>
	);
}
