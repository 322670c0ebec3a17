import { listFields } from "#app/domain/imports/types";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { SelectField } from "../primitives/field";
import { columnLetter, type Review } from "./review";

/** Which sheet and which columns are read, as guessed or as somebody says. */
export function LayoutForm({ base, layout }: { base: string; layout: Review["layout"] }) {
	const { t } = useLanguage();
	const words = t.imports;
	const { sheetNames, sheetsRead, sheet, columns, labels, category, answerColumns, questions } = layout;
	const options = labels.map((label, at) => ({
		value: String(at),
		label: words.columnAt(columnLetter(at), label.slice(0, 60)),
	}));
	return (
		<Details summary={words.layout} open={columns.name === undefined && columns.firstName === undefined}>
			<form method="post" action={`${base}/susunan`} noValidate>
				<p>{words.layoutLead}</p>
				{sheetsRead.length > 0 ? <p>{words.sheetsRead(sheetsRead.join(", "))}</p> : null}
				<div className="field-line">
					{sheetNames.length > 1 ? (
						<SelectField
							name="sheet"
							label={words.sheet}
							value={sheet === null ? "" : String(sheet)}
							emptyLabel={words.sheetGuess}
							width="medium"
							options={sheetNames.map((name, at) => ({ value: String(at), label: name || words.unnamedSheet }))}
						/>
					) : null}
					<SelectField
						name="category_default"
						label={words.defaultCategory}
						value={category ?? ""}
						emptyLabel={words.noDefault}
						width="medium"
						options={categories.map((one) => ({ value: one, label: t.registrations.categories[one] }))}
					/>
				</div>
				<div className="field-line">
					{listFields.map((field) => (
						<SelectField
							key={field}
							name={`column_${field}`}
							label={words.fieldNames[field]}
							value={columns[field] === undefined ? "" : String(columns[field])}
							emptyLabel={words.notInList}
							width="medium"
							options={options}
						/>
					))}
				</div>
				{questions.length > 0 ? (
					<>
						<p>{words.questionsLead}</p>
						{questions.map(({ id, label }) => (
							<SelectField
								key={id}
								name={`question_${id}`}
								label={<Content>{label}</Content>}
								value={String(answerColumns[id] ?? "")}
								emptyLabel={words.notInList}
								width="medium"
								options={options}
							/>
						))}
					</>
				) : null}
				<Button variant="secondary">{words.saveLayout}</Button>
			</form>
		</Details>
	);
}
