import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { TextArea } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { errorText, textOf } from "../registrations/form-parts";
import type { RefusedForm } from "./progress-form";

/** The fields in their order, for the error summary. */
export const statusFields = ["progress", "completionReason", "note"] as const;

/** Where a follow-up stands, with a word on it and, for what is done without evidence, the reason. */
export function StatusForm({ form, status }: { form: RefusedForm | undefined; status: string }) {
	const { t } = useLanguage();
	const { errors, values } = form ?? { errors: {}, values: {} };
	const field = (name: (typeof statusFields)[number]) => ({ name, error: errorText(t, errors, name) });
	const optional = { optionalLabel: t.frame.optional };
	return (
		<form method="post" noValidate>
			<HiddenFields values={{ kembali: textOf(values, "kembali") || undefined }} />
			<RadioGroup
				{...field("progress")}
				label={t.followups.table.status}
				value={textOf(values, "progress") || status}
				choices={(["not_started", "in_progress", "done"] as const).map((one) => ({
					value: one,
					label: t.followups.statuses[one],
				}))}
			/>
			<TextArea
				{...field("completionReason")}
				{...optional}
				label={t.followups.progress.reason}
				rows={2}
				maxLength={1000}
				value={textOf(values, "completionReason")}
			/>
			<TextArea
				{...field("note")}
				{...optional}
				label={t.followups.statusPage.note}
				rows={2}
				maxLength={2000}
				value={textOf(values, "note")}
			/>
			<Button>{t.followups.statusPage.save}</Button>
		</form>
	);
}
