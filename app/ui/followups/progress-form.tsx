import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { FileField, TextArea } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

/** A form as its route hands it back: refused, with the words kept. */
export interface RefusedForm {
	errors: FormErrors;
	values: FormValues;
}

/** The fields in their order, for the error summary. */
export const progressFields = ["note", "obstacle", "file", "progress", "completionReason"] as const;

interface ProgressFormProps {
	form: RefusedForm | undefined;
	/** What stands in the way at present. */
	obstacle: string;
	submitLabel: string;
}

/** Progress, evidence and whether it is done: for the owner and for organisers alike. */
export function ProgressForm({ form = { errors: {}, values: {} }, obstacle, submitLabel }: ProgressFormProps) {
	const { t } = useLanguage();
	const words = t.followups.progress;
	const error = (name: string) => errorText(t, form.errors, name);
	return (
		<form method="post" encType="multipart/form-data" noValidate>
			<TextArea
				name="note"
				label={words.note}
				hint={words.noteHint}
				maxLength={2000}
				value={textOf(form.values, "note")}
				error={error("note")}
			/>
			<TextArea
				name="obstacle"
				label={words.obstacle}
				hint={words.obstacleHint}
				optionalLabel={t.frame.optional}
				rows={2}
				maxLength={2000}
				value={form.values.obstacle === undefined ? obstacle : textOf(form.values, "obstacle")}
				error={error("obstacle")}
			/>
			<FileField
				name="file"
				multiple
				label={words.file}
				hint={words.fileHint}
				optionalLabel={t.frame.optional}
				accept="image/*,application/pdf"
				error={error("file")}
			/>
			<RadioGroup
				name="progress"
				label={words.state}
				value={textOf(form.values, "progress") || "in_progress"}
				error={error("progress")}
				choices={[
					{ value: "in_progress", label: words.running },
					{ value: "done", label: words.done, hint: words.doneHint },
				]}
			/>
			<TextArea
				name="completionReason"
				label={words.reason}
				optionalLabel={t.frame.optional}
				rows={2}
				maxLength={1000}
				value={textOf(form.values, "completionReason")}
				error={error("completionReason")}
			/>
			<Button>{submitLabel}</Button>
		</form>
	);
}
