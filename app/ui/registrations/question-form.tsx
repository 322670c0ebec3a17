import { foreseeableAnswers } from "#app/domain/questions/rules";
import { type AskedQuestion, categories, questionKinds } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import type { PlanningForm } from "../events/planning-form";
import { Button } from "../primitives/button";
import { Checkbox, CheckboxGroup } from "../primitives/choice-field";
import { SelectField, TextArea, TextField } from "../primitives/field";

interface QuestionFormProps {
	form: PlanningForm;
	/** The other questions of the event, for which this one may wait. */
	others: readonly AskedQuestion[];
	submitLabel: string;
}

/** One question of an organiser's own: what is asked, how it is answered, and of whom. */
export function QuestionForm({ form, others, submitLabel }: QuestionFormProps) {
	const { t } = useLanguage();
	const words = t.form.editor;
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	const conditions = others.flatMap((question) => {
		const answers = foreseeableAnswers(question);
		if (!answers) return [];
		const options = answers.map((answer) => ({
			value: `${question.id}:${answer}`,
			label: t.form.answers[answer] ?? answer,
		}));
		return { group: question.label, options };
	});
	return (
		<form method="post" noValidate>
			<TextField {...field("label")} label={words.label} lang="id" />
			<TextField {...field("hint")} label={words.hint} optionalLabel={t.frame.optional} lang="id" />
			<SelectField
				{...field("kind")}
				label={words.kind}
				width="medium"
				options={questionKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
			/>
			<TextArea {...field("options")} label={words.options} hint={words.optionsHint} rows={4} lang="id" />
			<div className="field-line">
				<TextField {...field("minimum")} label={words.minimum} inputMode="numeric" width="short" />
				<TextField {...field("maximum")} label={words.maximum} inputMode="numeric" width="short" />
			</div>
			<Checkbox name="is_required" label={words.isRequired} checked={form.value("is_required") !== ""} />
			<CheckboxGroup
				name="parties"
				label={words.parties}
				hint={words.partiesHint}
				error={form.problem("parties")}
				values={form.values("parties")}
				choices={categories.map((category) => ({ value: category, label: t.registrations.categories[category] }))}
			/>
			{conditions.length > 0 ? (
				<SelectField
					{...field("shown_when")}
					label={words.shownWhen}
					hint={words.shownWhenHint}
					options={conditions}
					emptyLabel={words.always}
				/>
			) : null}
			<Button>{submitLabel}</Button>
		</form>
	);
}
