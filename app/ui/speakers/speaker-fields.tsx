import { useLanguage } from "#app/i18n/context";
import { languages } from "#app/i18n/language";
import type { PlanningForm } from "../events/planning-form";
import { RadioGroup } from "../primitives/choice-field";
import { TextField } from "../primitives/field";

/** What is known of a speaker. */
export function SpeakerFields({ form }: { form: PlanningForm }) {
	const { t } = useLanguage();
	const words = t.speakers.fields;
	const field = (name: string) => ({
		name,
		value: form.value(name),
		error: form.problem(name),
		// What the browser knows of the organiser is not what it should offer for somebody else.
		autoComplete: "off",
	});
	const optional = { optionalLabel: t.frame.optional };
	return (
		<>
			<TextField {...field("name")} label={words.name} autoCapitalize="words" spellCheck={false} />
			<TextField {...field("title_prefix")} {...optional} label={words.titlePrefix} width="short" spellCheck={false} />
			<TextField {...field("title_suffix")} {...optional} label={words.titleSuffix} width="medium" spellCheck={false} />
			<TextField {...field("position")} {...optional} label={words.position} lang="id" />
			<TextField {...field("organisation")} {...optional} label={words.organisation} lang="id" />
			<TextField
				{...field("email")}
				{...optional}
				type="email"
				inputMode="email"
				label={words.email}
				autoCapitalize="none"
				spellCheck={false}
				width="medium"
			/>
			<TextField
				{...field("phone")}
				{...optional}
				type="tel"
				inputMode="tel"
				label={words.phone}
				hint={words.phoneHint}
				width="medium"
			/>
			<RadioGroup
				name="language"
				label={words.language}
				inline
				value={form.value("language") || "id"}
				error={form.problem("language")}
				choices={languages.map((value) => ({ value, label: t.registrations.languages[value] }))}
			/>
		</>
	);
}
