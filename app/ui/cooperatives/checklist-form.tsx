import { type RequirementScope, requirementScopes } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "../primitives/button";
import { Content } from "../primitives/content";
import { SelectField, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";
import { errorText, type FormErrors, type FormValues, textOf, textsOf } from "../registrations/form-parts";

/** The fields in their order, for the error summary. */
export const checklistFields = ["name", "label", "grades", "code", "labelEn", "appliesTo"];

/** A draft with its requirements, and empty rows for more. */
export function ChecklistForm({ form }: { form: { errors: FormErrors; values: FormValues } }) {
	const { t } = useLanguage();
	const words = t.cooperatives.checklists;
	const cells = (name: string) => textsOf(form.values, name);
	const count = Math.min(35, cells("label").length + 3);
	const idOf = (name: string, row: number) => (row === 0 ? name : `${name}-${row}`);
	const first = (name: string, row: number) => (row === 0 ? errorText(t, form.errors, name) : undefined);
	const field = (name: string, row: number) => ({
		name,
		id: idOf(name, row),
		value: cells(name)[row],
		error: first(name, row),
	});
	return (
		<form method="post" noValidate>
			<TextField
				name="name"
				label={words.name}
				value={textOf(form.values, "name")}
				error={errorText(t, form.errors, "name")}
				maxLength={150}
			/>
			<p className="muted small">{words.itemsHint}</p>
			{Array.from({ length: count }, (_, row) => row).map((row) => (
				<Panel key={row} level={3} title={words.row(row + 1)}>
					<HiddenFields values={{ code: cells("code")[row] ?? "" }} />
					<TextField {...field("label", row)} label={words.label} maxLength={200} />
					<TextField {...field("labelEn", row)} label={words.labelEn} maxLength={200} />
					<SelectField
						{...field("appliesTo", row)}
						label={words.scope}
						options={requirementScopes.map((scope) => ({ value: scope, label: t.cooperatives.scopes[scope] }))}
					/>
					<TextField
						{...field("grades", row)}
						label={words.grades}
						hint={words.gradesHint}
						maxLength={20}
						width="short"
					/>
				</Panel>
			))}
			<p className="muted small">{words.publishHint}</p>
			<ButtonRow>
				<Button name="act" value="save">
					{words.save}
				</Button>
				<Button variant="secondary" name="act" value="publish">
					{words.publish}
				</Button>
			</ButtonRow>
		</form>
	);
}

export interface ShownItem {
	code: string;
	label: string;
	labelEn: string;
	appliesTo: RequirementScope;
	grades: string;
}

/** The requirements of a checklist that does not change. */
export function ChecklistItems({ items }: { items: readonly ShownItem[] }) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.checklists;
	return (
		<Table
			caption={words.caption}
			stacked
			rows={items}
			rowKey={(row) => row.code}
			columns={[
				{
					key: "label",
					header: words.label,
					rowHeader: true,
					cell: (row) => (lang === "en" ? row.labelEn : <Content>{row.label}</Content>),
				},
				{ key: "scope", header: words.scope, cell: (row) => t.cooperatives.scopes[row.appliesTo] },
				{ key: "grades", header: words.grades, cell: (row) => row.grades.replaceAll(",", ", ") },
			]}
		/>
	);
}
