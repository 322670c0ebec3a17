import { roles } from "#app/domain/accounts/types";
import { useLanguage } from "#app/i18n/context";
import { RadioGroup } from "../primitives/choice-field";
import { SelectField, TextField } from "../primitives/field";

interface UserFieldsProps {
	values: { name?: string | undefined; role?: string | undefined; officeId?: string | undefined };
	offices: readonly { id: string; name: string }[];
	problem: (name: string) => string | undefined;
}

/** Name, office and role of an account. */
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
			<RadioGroup
				name="role"
				label={t.accounts.role}
				choices={roles.map((role) => ({
					value: role,
					label: t.accounts.roles[role],
					hint: t.accounts.roleHints[role],
				}))}
				value={values.role}
				error={problem("role")}
			/>
		</>
	);
}
