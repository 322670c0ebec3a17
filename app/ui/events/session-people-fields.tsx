import { useLanguage } from "#app/i18n/context";
import { CheckboxGroup } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { TextArea } from "../primitives/field";
import type { PlanningForm } from "./planning-form";

/** One of the event's people, as the programme prints them. */
export interface KnownPerson {
	id: string;
	line: string;
}

interface SessionPeopleFieldsProps {
	form: PlanningForm;
	people: readonly KnownPerson[];
}

/** Who speaks and who moderates: ticked among the event's people, or typed anew. */
export function SessionPeopleFields({ form, people }: SessionPeopleFieldsProps) {
	const { t } = useLanguage();
	const words = t.speakers.choose;
	const choices = people.map(({ id, line }) => ({ value: id, label: <Content>{line}</Content> }));
	const ticks = (name: "speakers" | "moderators") =>
		choices.length > 0 ? (
			<CheckboxGroup
				name={name}
				label={words[name]}
				choices={choices}
				values={form.values(name)}
				error={form.problem(name)}
			/>
		) : null;
	const typed = (name: "new_speakers" | "new_moderators", label: string, rows: number) => (
		<TextArea
			name={name}
			label={label}
			hint={words.hint}
			optionalLabel={t.frame.optional}
			rows={rows}
			lang="id"
			value={form.value(name)}
			error={form.problem(name)}
		/>
	);
	return (
		<>
			{ticks("speakers")}
			{typed("new_speakers", words.newSpeakers, 3)}
			{ticks("moderators")}
			{typed("new_moderators", words.newModerators, 2)}
		</>
	);
}
