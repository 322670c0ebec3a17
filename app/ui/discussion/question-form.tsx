import { discussionStatuses } from "#app/domain/discussion/types";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import type { RefusedForm } from "../followups/progress-form";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { DateField, SelectField, TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Suggestions } from "../primitives/suggestions";
import { errorText, textOf } from "../registrations/form-parts";

/** The fields in their order, for the error summary. */
export const questionFields = [
	"body",
	"sessionId",
	"category",
	"organisationName",
	"votes",
	"status",
	"answer",
	"answeredOn",
	"ownerOrganisation",
	"ownerCategory",
	"ownerEmail",
	"dueOn",
] as const;

interface QuestionFormProps {
	form: RefusedForm;
	sessions: readonly { id: string; title: string }[];
	/** Names offered while typing the organisation. */
	organisations: readonly string[];
	/** Who owes a written answer is asked while no follow-up says so. */
	asksOwner: boolean;
}

/** What was asked, by which body, and what was answered. */
export function QuestionForm({ form, sessions, organisations, asksOwner }: QuestionFormProps) {
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
			<HiddenFields values={{ key: textOf(form.values, "key") || undefined }} />
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
			<TextField
				{...field("votes")}
				{...optional}
				label={words.votes}
				hint={words.votesHint}
				width="short"
				inputMode="numeric"
				autoComplete="off"
				maxLength={6}
			/>
			<RadioGroup
				{...field("status")}
				label={words.status}
				choices={discussionStatuses.map((status) => ({ value: status, label: t.discussion.statuses[status] }))}
			/>
			<TextArea {...field("answer")} {...optional} label={words.answer} hint={words.answerHint} maxLength={4000} />
			<DateField {...field("answeredOn")} {...optional} label={words.answeredOn} hint={words.answeredOnHint} />
			{asksOwner ? (
				<>
					<h2>{words.ownerHeading}</h2>
					<p className="muted">{words.ownerHint}</p>
					<TextField
						{...field("ownerOrganisation")}
						{...optional}
						label={words.owner}
						maxLength={200}
						list="organisations"
					/>
					<SelectField
						{...field("ownerCategory")}
						{...optional}
						label={words.ownerParty}
						width="medium"
						options={categories.map((category) => ({ value: category, label: t.registrations.categories[category] }))}
					/>
					<TextField
						{...field("ownerEmail")}
						{...optional}
						type="email"
						label={words.ownerEmail}
						hint={words.ownerEmailHint}
						width="medium"
						maxLength={254}
						spellCheck={false}
					/>
					<DateField {...field("dueOn")} {...optional} label={words.due} hint={words.dueHint} />
				</>
			) : null}
			<Button>{words.save}</Button>
		</form>
	);
}
