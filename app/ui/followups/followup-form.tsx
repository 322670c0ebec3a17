import type { TimeZone } from "#app/domain/events/types";
import { followupPriorities, followupThemes } from "#app/domain/followups/types";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatZone } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { DateField, SelectField, TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Suggestions } from "../primitives/suggestions";
import { errorText, textOf } from "../registrations/form-parts";
import type { RefusedForm } from "./progress-form";

/** The fields in their order, for the error summary. */
export const followupFields = [
	"title",
	"description",
	"theme",
	"priority",
	"organisationName",
	"ownerCategory",
	"ownerName",
	"ownerEmail",
	"ownerPhone",
	"helperName",
	"helperCategory",
	"dueOn",
	"sessionId",
	"questionId",
	"cooperativeId",
	"note",
] as const;

interface Choice {
	id: string;
	title: string;
}

/** What there is to choose from. */
export interface FollowupOffers {
	timeZone: TimeZone;
	sessions: readonly Choice[];
	questions: readonly Choice[];
	cooperatives: readonly Choice[];
	/** Names offered while typing an organisation. */
	organisations: readonly string[];
}

interface FollowupFormProps extends FollowupOffers {
	form: RefusedForm;
	/** A change is asked for its reason. */
	asksReason?: boolean;
	submitLabel: string;
}

/** What was promised, by whom, until when, and where it comes from. */
export function FollowupForm({ form, timeZone, organisations, asksReason, submitLabel, ...offers }: FollowupFormProps) {
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
			{form.values.revision ? (
				<HiddenFields
					values={{ revision: textOf(form.values, "revision"), sentence: textOf(form.values, "sentence") }}
				/>
			) : null}
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
			<Suggestions id="organisations" names={organisations} />
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
			<h2>{words.helperHeading}</h2>
			<p className="muted">{words.helperHint}</p>
			<TextField {...field("helperName")} {...optional} label={words.helper} maxLength={200} list="organisations" />
			<SelectField
				{...field("helperCategory")}
				{...optional}
				label={words.helperCategory}
				width="medium"
				emptyLabel={words.helperNone}
				options={categories.map((category) => ({ value: category, label: t.registrations.categories[category] }))}
			/>
			<h2>{words.due}</h2>
			<DateField {...field("dueOn")} label={words.due} hint={words.dueHint(formatZone(timeZone, lang))} />
			{asksReason ? (
				<TextArea {...field("note")} {...optional} label={words.note} hint={words.noteHint} rows={2} maxLength={1000} />
			) : null}
			<h2>{words.sourceHeading}</h2>
			<Source {...field("sessionId")} label={words.session} none={words.noSession} choices={offers.sessions} />
			<Source {...field("questionId")} label={words.question} none={words.noQuestion} choices={offers.questions} />
			<Source
				{...field("cooperativeId")}
				label={words.cooperative}
				hint={words.cooperativeHint}
				none={words.noCooperative}
				choices={offers.cooperatives}
			/>
			<Button>{submitLabel}</Button>
		</form>
	);
}

interface SourceProps {
	name: string;
	value: string;
	error: string | undefined;
	label: string;
	hint?: string;
	/** What it says when nothing is chosen. */
	none: string;
	choices: readonly Choice[];
}

/** Where it comes from; nothing where there is nothing to choose. */
function Source({ choices, none, ...field }: SourceProps) {
	if (choices.length === 0) return null;
	return (
		<SelectField
			{...field}
			emptyLabel={none}
			options={choices.map(({ id, title }) => ({ value: id, label: title, lang: "id" }))}
		/>
	);
}
