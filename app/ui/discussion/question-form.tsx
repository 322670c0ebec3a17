import { discussionStatuses } from "#app/domain/discussion/types";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import type { RefusedForm } from "../followups/progress-form";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { SelectField, TextArea, TextField } from "../primitives/field";
import { Suggestions } from "../primitives/suggestions";
import { errorText, textOf } from "../registrations/form-parts";

/** The fields in their order, for the error summary. */
export const questionFields = ["body", "sessionId", "category", "organisationName", "status", "answer"] as const;

interface QuestionFormProps {
	form: RefusedForm;
	sessions: readonly { id: string; title: string }[];
	/** Names offered while typing the organisation. */
	organisations: readonly string[];
}

/** What was asked, by which body, and what was answered. */
export function QuestionForm({ form, sessions, organisations }: QuestionFormProps) {
	const { t } = useLanguage();
	const words = t.discussion.form;
	const field = (name: (typeof questionFields)[number]) => ({
		name,
		value: textOf(form.values, name),
		error: errorText(t, form.errors, name),
	});
	const optional = { optionalLabel: t.frame.optional };
	return (
		<form method="post" noValidate>
			<TextArea {...field("body")} label={words.body} maxLength={4000} />
			<SelectField
				{...field("sessionId")}
				{...optional}
				label={words.session}
				emptyLabel={t.discussion.noSession}
				options={sessions.map(({ id, title }) => ({ value: id, label: title, lang: "id" }))}
			/>
			<SelectField
				{...field("category")}
				{...optional}
				label={words.party}
				width="medium"
				emptyLabel={words.partyUnknown}
				options={categories.map((category) => ({ value: category, label: t.registrations.categories[category] }))}
			/>
			<TextField
				{...field("organisationName")}
				{...optional}
				label={words.organisation}
				hint={words.organisationHint}
				maxLength={200}
				list="organisations"
			/>
			<Suggestions id="organisations" names={organisations} />
			<RadioGroup
				{...field("status")}
				label={words.status}
				choices={discussionStatuses.map((status) => ({ value: status, label: t.discussion.statuses[status] }))}
			/>
			<TextArea {...field("answer")} {...optional} label={words.answer} hint={words.answerHint} maxLength={4000} />
			<Button>{words.save}</Button>
		</form>
	);
}
