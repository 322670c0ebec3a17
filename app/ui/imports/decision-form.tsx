import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { Columns } from "../primitives/columns";
import { Content } from "../primitives/content";
import { SelectField, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { SummaryList } from "../primitives/summary-list";
import type { OpenLine } from "./review";

interface DecisionFormProps {
	/** Where the form goes: the list's page under the filter in use. */
	action: string;
	/** The same page without the form. */
	back: string;
	open: OpenLine;
	problem: string | undefined;
}

/** Decides about one line: whether it is taken, as whom, and with what corrected. */
export function DecisionForm({ action, back, open, problem }: DecisionFormProps) {
	const { lang, t } = useLanguage();
	const words = t.imports;
	const { line, cells, values } = open;
	const text = (field: "name" | "organisation" | "position" | "phone" | "email") => (
		<TextField
			name={field}
			label={words.fieldNames[field]}
			value={values[field]}
			autoComplete="off"
			maxLength={500}
			width="medium"
		/>
	);
	return (
		<section id="keputusan">
			<Panel title={words.decideTitle(formatNumber(line.record, lang), line.name)}>
				<Columns
					sideAt="right"
					side={
						<>
							<h3>{words.inFile}</h3>
							<SummaryList
								rows={cells.map((cell, at) => ({
									label: cell.label || words.columnAt(String(at + 1), ""),
									value: <Content>{cell.text}</Content>,
								}))}
							/>
						</>
					}
				>
					<form method="post" action={action} noValidate>
						<HiddenFields values={{ record: String(line.record) }} />
						<RadioGroup
							name="choice"
							label={words.choice}
							value={values.choice}
							error={problem}
							choices={(["suggested", "take", "merge", "leave"] as const).map((choice) => ({
								value: choice,
								label: words.choices[choice],
								...(choice === "suggested" ? { hint: words.plans[line.plan] } : {}),
							}))}
						/>
						<TextField name="into" label={words.into} value={values.into} inputMode="numeric" width="short" />
						<h3>{words.corrections}</h3>
						<div className="field-line">
							{text("name")}
							{text("phone")}
							{text("email")}
							{text("organisation")}
							{text("position")}
						</div>
						<SelectField
							name="category"
							label={words.fieldNames.category}
							value={values.category}
							emptyLabel={words.noDefault}
							options={categories.map((category) => ({
								value: category,
								label: t.registrations.categories[category],
							}))}
						/>
						<ButtonRow>
							<Button>{words.saveDecision}</Button>
							<LinkButton variant="link" href={back}>
								{t.frame.cancel}
							</LinkButton>
						</ButtonRow>
					</form>
				</Columns>
			</Panel>
		</section>
	);
}
