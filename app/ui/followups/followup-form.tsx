import type { TimeZone } from "#app/domain/events/types";
import { followupPriorities, followupThemes } from "#app/domain/followups/types";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatZone } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { DateField, SelectField, TextArea, TextField } from "../primitives/field";
import { errorText, textOf } from "../registrations/form-parts";
import type { RefusedForm } from "./progress-form";

/** The fields in their order, for the error summary. */
export const followupFields = [
	"title",
	"description",
	"theme",
	"sessionId",
	"priority",
	"organisationName",
	"ownerCategory",
	"ownerName",
	"ownerEmail",
	"ownerPhone",
	"dueOn",
	"note",
] as const;

interface FollowupFormProps {
	form: RefusedForm;
	timeZone: TimeZone;
	sessions: readonly { id: string; title: string }[];
	/** Names offered while typing the organisation. */
	organisations: readonly string[];
	/** A change is asked for its reason. */
	asksReason?: boolean;
	submitLabel: string;
}

/** What was promised, by whom and until when. */
export function FollowupForm({ form, timeZone, sessions, organisations, asksReason, submitLabel }: FollowupFormProps) {
	const { lang, t } = useLanguage();
	const words = t.followups.form;
	const field = (name: (typeof followupFields)[number]) => ({
		name,
		value: textOf(form.values, name),
		error: errorText(t, form.errors, name),
	});
	const optional = { optionalLabel: t.frame.optional };
	return (
		<form method="post" noValidate>
			<TextField {...field("title")} label={words.action} hint={words.actionHint} maxLength={200} />
			<TextArea
				{...field("description")}
				{...optional}
				label={words.description}
				hint={words.descriptionHint}
				maxLength={4000}
			/>
			<SelectField
				{...field("theme")}
				label={words.theme}
				width="medium"
				emptyLabel=""
				options={followupThemes.map((theme) => ({ value: theme, label: t.followups.themes[theme] }))}
			/>
			{sessions.length > 0 ? (
				<SelectField
					{...field("sessionId")}
					label={words.session}
					emptyLabel={words.noSession}
					options={sessions.map(({ id, title }) => ({ value: id, label: title, lang: "id" }))}
				/>
			) : null}
			<RadioGroup
				{...field("priority")}
				inline
				label={words.priority}
				choices={followupPriorities.map((priority) => ({ value: priority, label: t.followups.priorities[priority] }))}
			/>
			<h2>{words.ownerHeading}</h2>
			<p className="muted">{words.ownerHint}</p>
			<TextField
				{...field("organisationName")}
				label={words.organisation}
				hint={words.organisationHint}
				maxLength={200}
				list="organisations"
			/>
			<datalist id="organisations">
				{organisations.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
			<RadioGroup
				{...field("ownerCategory")}
				inline
				label={words.category}
				choices={categories.map((category) => ({ value: category, label: t.registrations.categories[category] }))}
			/>
			<TextField {...field("ownerName")} {...optional} label={words.person} width="medium" maxLength={100} />
			<TextField
				{...field("ownerEmail")}
				{...optional}
				type="email"
				label={words.email}
				width="medium"
				maxLength={254}
				spellCheck={false}
			/>
			<TextField
				{...field("ownerPhone")}
				{...optional}
				type="tel"
				label={words.phone}
				hint={words.phoneHint}
				width="short"
				maxLength={40}
			/>
			<DateField {...field("dueOn")} label={words.due} hint={words.dueHint(formatZone(timeZone, lang))} />
			{asksReason ? (
				<TextArea {...field("note")} {...optional} label={words.note} hint={words.noteHint} rows={2} maxLength={1000} />
			) : null}
			<Button>{submitLabel}</Button>
		</form>
	);
}
