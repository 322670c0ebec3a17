import { highestRating, surveyStatements, surveyTexts } from "#app/domain/surveys/types";
import { useLanguage } from "#app/i18n/context";
import type { RefusedForm } from "../followups/progress-form";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { TextArea } from "../primitives/field";
import { errorText, textOf } from "../registrations/form-parts";

/** The fields in their order, for the error summary. */
export const surveyFields = [...surveyStatements, ...surveyTexts];

/** The statements to agree or disagree with, and two questions in words. Each may be left out. */
export function SurveyForm({ form, back }: { form: RefusedForm; back: string }) {
	const { t } = useLanguage();
	const words = t.survey;
	const field = (name: (typeof surveyFields)[number]) => ({
		name,
		value: textOf(form.values, name),
		error: errorText(t, form.errors, name),
	});
	const choices = Array.from({ length: highestRating }, (_, index) => ({
		value: String(index + 1),
		label: words.ratings[(index + 1) as keyof typeof words.ratings],
	}));
	return (
		<form method="post" noValidate>
			{surveyStatements.map((statement) => (
				<RadioGroup key={statement} {...field(statement)} label={words.statements[statement]} choices={choices} scale />
			))}
			{surveyTexts.map((name) => (
				<TextArea
					key={name}
					{...field(name)}
					label={words.texts[name]}
					hint={words.textHint}
					maxLength={1000}
					rows={3}
				/>
			))}
			<ButtonRow>
				<Button>{words.send}</Button>
				<LinkButton variant="link" href={back}>
					{t.frame.cancel}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
