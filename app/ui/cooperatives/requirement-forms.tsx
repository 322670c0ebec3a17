import { checklistStates } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { SelectField, TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import type { ShownRequirement } from "./record-lists";

interface RequirementFormsProps {
	requirements: readonly ShownRequirement[];
	/** The form that came back refused; `code` names its requirement. */
	form: { errors: FormErrors; values: FormValues };
}

/** How each requirement stands, one small form each: what two officers note at once does not undo each other. */
export function RequirementForms({ requirements, form }: RequirementFormsProps) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives;
	return requirements.map((one) => {
		const label = lang === "en" ? one.labelEn : one.label;
		const isRefused = textOf(form.values, "code") === one.code;
		const stated = isRefused ? textOf(form.values, "state") : (one.state ?? "");
		return (
			<Panel key={one.code} title={label}>
				{one.isAsked ? null : <p className="muted small">{words.record.notAsked}</p>}
				<form method="post" noValidate>
					<HiddenFields values={{ act: "item", code: one.code }} />
					<SelectField
						name="state"
						id={isRefused ? "state" : `state-${one.code}`}
						label={words.requirements.state}
						emptyLabel={words.itemStates.unknown}
						value={stated}
						error={isRefused ? errorText(t, form.errors, "state") : undefined}
						options={checklistStates.map((state) => ({ value: state, label: words.itemStates[state] }))}
					/>
					<TextField
						name="note"
						id={isRefused ? "note" : `note-${one.code}`}
						label={words.requirements.note}
						value={isRefused ? textOf(form.values, "note") : one.note}
						maxLength={500}
						optionalLabel={t.frame.optional}
					/>
					<Button variant="secondary" small hiddenLabel={label}>
						{words.requirements.save}
					</Button>
				</form>
			</Panel>
		);
	});
}

interface ChecklistMoveProps {
	offers: readonly { id: string; name: string }[];
	form: { errors: FormErrors; values: FormValues };
}

/** Another checklist in place of the present one, with the reason. */
export function ChecklistMove({ offers, form }: ChecklistMoveProps) {
	const { t } = useLanguage();
	const words = t.cooperatives.requirements;
	return (
		<Panel title={words.moveHeading}>
			<p className="muted small">{words.moveHint}</p>
			{offers.length === 0 ? (
				<p className="muted">{words.noOther}</p>
			) : (
				<form method="post" noValidate>
					<HiddenFields values={{ act: "checklist" }} />
					<SelectField
						name="checklist"
						label={words.checklist}
						emptyLabel=""
						value={textOf(form.values, "checklist")}
						error={errorText(t, form.errors, "checklist")}
						options={offers.map(({ id, name }) => ({ value: id, label: name, lang: "id" }))}
					/>
					<TextArea
						name="reason"
						label={words.reason}
						rows={2}
						maxLength={1000}
						value={textOf(form.values, "reason")}
						error={errorText(t, form.errors, "reason")}
					/>
					<Button variant="secondary">{words.moveSave}</Button>
				</form>
			)}
		</Panel>
	);
}
