import { consentChannels } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { RadioGroup } from "../primitives/choice-field";
import { errorText, type FormValues, textOf } from "../registrations/form-parts";
import { delegateStepFields } from "./delegates-step";
import { delegateCount, type GroupFormProps } from "./form-props";
import { GroupForm, organisationStepFields } from "./group-form";

const consentFields = ["consent_by"];

/** The fields of a page of the form, for its error summary. */
export function staffGroupFields(page: 1 | 2 | 3, values: FormValues, limit: number): string[] {
	if (page === 1) return organisationStepFields;
	return page === 2 ? delegateStepFields(delegateCount(values, limit)) : consentFields;
}

/** The public form for a group as staff fill it in for an organisation that wrote or telephoned. */
export function StaffGroupForm(props: Omit<GroupFormProps, "needsApproval" | "consents" | "consentFields">) {
	const { t } = useLanguage();
	const words = t.registrations;
	return (
		<GroupForm
			{...props}
			needsApproval={false}
			consentFields={consentFields}
			consents={
				<RadioGroup
					name="consent_by"
					label={words.form.consent}
					hint={words.form.consentHint}
					error={errorText(t, props.errors, "consent_by")}
					value={textOf(props.values, "consent_by")}
					choices={consentChannels.map((value) => ({ value, label: words.consentChannels[value] }))}
				/>
			}
		/>
	);
}
