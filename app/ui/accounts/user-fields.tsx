import { useLanguage } from "#app/i18n/context";
import { SelectField, TextField } from "../primitives/field";

interface UserFieldsProps {
	values: { name?: string | undefined; officeId?: string | undefined };
	offices: readonly { id: string; name: string }[];
	problem: (name: string) => string | undefined;
}

/** Name and office of an account. */
export function UserFields({ values, offices, problem }: UserFieldsProps) {
	const { t } = useLanguage();
	return (
		<>
			<TextField
				name="name"
				label={t.accounts.name}
				hint={t.accounts.nameHint}
				value={values.name}
				autoComplete="off"
				width="medium"
				error={problem("name")}
			/>
			<SelectField
				name="officeId"
				label={t.accounts.office}
				options={offices.map((office) => ({ value: office.id, label: office.name, lang: "id" }))}
				value={values.officeId}
				error={problem("officeId")}
			/>
		</>
	);
}
