import type { PartyQuestion } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { CheckboxGroup, RadioGroup } from "../primitives/choice-field";
import { SelectField, TextField } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf, textsOf } from "./form-parts";

interface PartyQuestionFieldProps {
	question: PartyQuestion;
	values: FormValues;
	errors: FormErrors;
}

/** More than these are a list that opens, so that a phone shows the next question. */
const mostRadios = 5;

/** One of the questions that only one party is asked; all of them may be left out. */
export function PartyQuestionField({ question, values, errors }: PartyQuestionFieldProps) {
	const { t } = useLanguage();
	const { label = question.id, hint } = t.participation.questions[question.id] ?? {};
	const name = `q_${question.id}`;
	const field = {
		name,
		label,
		hint: hint || undefined,
		error: errorText(t, errors, name),
		optionalLabel: t.frame.optional,
	};
	const choices = question.options.map((value) => ({ value, label: t.participation.options[value] ?? value }));
	switch (question.kind) {
		case "choices":
			return <CheckboxGroup {...field} choices={choices} values={textsOf(values, name)} />;
		case "choice": {
			if (choices.length > mostRadios) {
				const emptyLabel = t.participation.register.dontKnow;
				return (
					<SelectField
						{...field}
						options={choices}
						value={textOf(values, name)}
						emptyLabel={emptyLabel}
						width="medium"
					/>
				);
			}
			const none = { value: "", label: t.participation.register.dontKnow };
			return <RadioGroup {...field} choices={[...choices, none]} value={textOf(values, name)} />;
		}
		case "text":
			return (
				<TextField
					{...field}
					value={textOf(values, name)}
					inputMode={question.id === "nik_koperasi" ? "numeric" : "text"}
					width={question.id === "nik_koperasi" ? "short" : "full"}
					autoComplete="off"
					spellCheck={false}
				/>
			);
	}
}
