import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";

interface TemplateNameFormProps {
	action: string;
	fields: Record<string, string>;
	value: string;
	error?: string | undefined;
	submitLabel: string;
}

/** The name of a template, new or changed. */
export function TemplateNameForm({ action, fields, value, error, submitLabel }: TemplateNameFormProps) {
	const { t } = useLanguage();
	return (
		<form method="post" action={action} noValidate>
			<HiddenFields values={fields} />
			<TextField name="name" label={t.copies.keepName} value={value} error={error} width="medium" lang="id" />
			<Button variant="secondary">{submitLabel}</Button>
		</form>
	);
}
