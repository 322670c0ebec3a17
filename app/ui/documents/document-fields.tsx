import { documentAccesses, documentKinds } from "#app/domain/documents/types";
import { useLanguage } from "#app/i18n/context";
import type { PlanningForm } from "../events/planning-form";
import { RadioGroup } from "../primitives/choice-field";
import { SelectField, TextField } from "../primitives/field";

interface DocumentFieldsProps {
	form: PlanningForm;
	/** Null where the document stays with its session. */
	sessions: readonly { id: string; title: string }[] | null;
}

/** What a document is called, what it is, and who may have it. */
export function DocumentFields({ form, sessions }: DocumentFieldsProps) {
	const { t } = useLanguage();
	const words = t.documents;
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<>
			<TextField {...field("title")} label={words.fields.title} lang="id" />
			<SelectField
				{...field("kind")}
				label={words.fields.kind}
				width="medium"
				options={documentKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
			/>
			<RadioGroup
				{...field("access")}
				label={words.fields.access}
				choices={documentAccesses.map((access) => ({
					value: access,
					label: words.accesses[access],
					hint: words.accessHints[access],
				}))}
			/>
			{sessions && sessions.length > 0 ? (
				<SelectField
					{...field("session")}
					label={words.fields.session}
					emptyLabel={words.fields.noSession}
					width="medium"
					options={sessions.map(({ id, title }) => ({ value: id, label: title, lang: "id" }))}
				/>
			) : null}
		</>
	);
}
