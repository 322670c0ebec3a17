import { useLanguage } from "#app/i18n/context";
import { ErrorSummary } from "../primitives/error-summary";
import { errorList, type FormErrors } from "./form-parts";

interface FormProblemsProps {
	errors: FormErrors;
	/** The fields in the order of the form. */
	order: readonly string[];
	/** The registration that this person has already. */
	existing: string | null;
}

/** The summary of a refused form; when the person takes part already, with the way to that registration. */
export function FormProblems({ errors, order, existing }: FormProblemsProps) {
	const { t } = useLanguage();
	return (
		<>
			<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, order)} />
			{existing ? (
				<p>
					<a href={existing}>{t.registrations.form.existing}</a>
				</p>
			) : null}
		</>
	);
}
