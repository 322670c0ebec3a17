import type { ReactNode } from "react";
import { classes } from "./classes";
import { FieldNotes, type FieldProps, fieldIds, GroupFrame, LabelText } from "./field-frame";

export interface Choice {
	value: string;
	label: ReactNode;
	hint?: ReactNode;
	disabled?: boolean | undefined;
}

interface RadioGroupProps extends FieldProps {
	choices: readonly Choice[];
	value?: string | null | undefined;
	/** Short answers side by side instead of one below the other. */
	inline?: boolean | undefined;
	/** Steps of a scale: in columns of one width where there is room. */
	scale?: boolean | undefined;
}

/** One answer of a few. The first choice carries the field's id, so that an error summary lands on it. */
export function RadioGroup({ choices, value, inline, scale, ...field }: RadioGroupProps) {
	const look = scale ? "choices-scale" : inline && "choices-inline";
	return <ChoiceList type="radio" field={field} choices={choices} chosen={value ? [value] : []} look={look} />;
}

interface CheckboxGroupProps extends FieldProps {
	choices: readonly Choice[];
	values?: readonly string[] | undefined;
	inline?: boolean | undefined;
}

/** Any number of answers, all sent under the same name. */
export function CheckboxGroup({ choices, values = [], inline, ...field }: CheckboxGroupProps) {
	return (
		<ChoiceList type="checkbox" field={field} choices={choices} chosen={values} look={inline && "choices-inline"} />
	);
}

interface CheckboxProps extends FieldProps {
	checked?: boolean | undefined;
	/** What is sent when it is ticked. */
	value?: string | undefined;
	disabled?: boolean | undefined;
}

/** One statement to agree to, or one switch. */
export function Checkbox({ checked, value = "on", disabled, ...field }: CheckboxProps) {
	const { id, describedBy, invalid } = fieldIds(field);
	return (
		<div className={classes("field", field.error && "field-invalid")}>
			{field.error ? <FieldNotes field={{ ...field, hint: undefined }} /> : null}
			<label className="choice">
				<input
					type="checkbox"
					id={id}
					name={field.name}
					value={value}
					defaultChecked={checked}
					disabled={disabled}
					aria-describedby={describedBy}
					aria-invalid={invalid}
				/>
				<span>
					<LabelText field={field} />
				</span>
			</label>
			{field.hint ? <FieldNotes field={{ ...field, error: undefined }} /> : null}
		</div>
	);
}

interface ChoiceListProps {
	type: "radio" | "checkbox";
	field: FieldProps;
	choices: readonly Choice[];
	chosen: readonly string[];
	look: string | false | undefined;
}

function ChoiceList({ type, field, choices, chosen, look }: ChoiceListProps) {
	const { id } = fieldIds(field);
	return (
		<GroupFrame field={field}>
			<div className={classes("choices", look)}>
				{choices.map((choice, index) => (
					<label className="choice" key={choice.value}>
						<input
							type={type}
							id={index === 0 ? id : `${id}-${/^[\w.-]+$/.test(choice.value) ? choice.value : index + 1}`}
							name={field.name}
							value={choice.value}
							defaultChecked={chosen.includes(choice.value)}
							disabled={choice.disabled}
						/>
						<span>
							{choice.label}
							{choice.hint ? <span className="field-hint">{choice.hint}</span> : null}
						</span>
					</label>
				))}
			</div>
		</GroupFrame>
	);
}
