import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "../primitives/button";
import { Checkbox } from "../primitives/choice-field";
import { TextField } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

const kinds = ["first", "last", "thanks"] as const;

/** The fields of the form in the order in which they are asked. */
export const reminderFields = kinds.flatMap((kind) => [kind, `${kind}_days`]);

/** Which letters leave by date, and how far from the event. */
export function ReminderForm({ values, errors }: { values: FormValues; errors: FormErrors }) {
	const { t } = useLanguage();
	const words = t.mailings.reminders;
	return (
		<form method="post" noValidate>
			{kinds.map((kind) => (
				<div key={kind}>
					<Checkbox
						name={kind}
						label={words[kind]}
						hint={kind === "thanks" ? words.thanksHint : undefined}
						checked={textOf(values, kind) !== ""}
					/>
					<TextField
						name={`${kind}_days`}
						label={words[`${kind}Days`]}
						inputMode="numeric"
						width="short"
						maxLength={2}
						autoComplete="off"
						value={textOf(values, `${kind}_days`)}
						error={errorText(t, errors, `${kind}_days`)}
					/>
				</div>
			))}
			<ButtonRow>
				<Button>{words.save}</Button>
			</ButtonRow>
		</form>
	);
}
