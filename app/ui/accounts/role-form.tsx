import { roles } from "#app/domain/accounts/types";
import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { SelectField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";

interface RoleFormProps {
	values: { role?: string | undefined; at?: string | undefined; event?: string | undefined };
	offices: readonly { id: string; name: string }[];
	events: readonly { id: string; title: string }[];
	problem: (name: string) => string | undefined;
}

/** Gives an account one more role, at an office or for one event. */
export function RoleForm({ values, offices, events, problem }: RoleFormProps) {
	const { t } = useLanguage();
	const words = t.roles;
	return (
		<Panel title={words.giveTitle}>
			<form method="post" noValidate>
				<HiddenFields values={{ tindakan: "beri-peran" }} />
				<RoleChoice value={values.role} error={problem("role")} />
				<SelectField
					name="at"
					label={words.at}
					hint={words.atHint}
					options={offices.map(({ id, name }) => ({ value: id, label: name, lang: "id" }))}
					value={values.at}
					error={problem("at")}
				/>
				{events.length > 0 ? (
					<SelectField
						name="event"
						label={words.event}
						hint={words.eventHint}
						emptyLabel={words.noEvent}
						options={events.map(({ id, title }) => ({ value: id, label: title, lang: "id" }))}
						value={values.event}
						error={problem("event")}
					/>
				) : null}
				<Button variant="secondary">{words.give}</Button>
			</form>
		</Panel>
	);
}

/** Every role with what it is for. */
export function RoleChoice({ value, error }: { value: string | undefined; error: string | undefined }) {
	const { t } = useLanguage();
	return (
		<RadioGroup
			name="role"
			label={t.accounts.role}
			choices={roles.map((role) => ({
				value: role,
				label: t.accounts.roles[role],
				hint: t.accounts.roleHints[role],
			}))}
			value={value}
			error={error}
		/>
	);
}
