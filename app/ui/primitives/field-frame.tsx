import type { ReactNode } from "react";
import { classes } from "./classes";
import { useFieldWords } from "./field-words";

/** What every field takes, whatever its control. */
export interface FieldProps {
	/** The form's name for the answer. It is also the control's id, so that an error summary can link to `#name`. */
	name: string;
	label: ReactNode;
	hint?: ReactNode;
	error?: string | undefined;
	/** "(opsional)", said only where an answer may be left out; required fields carry no mark. */
	optionalLabel?: string | undefined;
	/** Another id than the name, where two forms of one page ask for the same name. */
	id?: string | undefined;
}

/** The ids of a field's parts and the attributes that tie them to its control. */
export function fieldIds({ name, id = name, hint, error }: FieldProps) {
	const hintId = hint ? `${id}-hint` : undefined;
	const errorId = error ? `${id}-error` : undefined;
	return {
		id,
		hintId,
		errorId,
		describedBy: [hintId, errorId].filter(Boolean).join(" ") || undefined,
		invalid: error ? true : undefined,
	};
}

interface FieldFrameProps {
	field: FieldProps;
	/** Hides the label from sight, for one-line filters whose look explains them. */
	hideLabel?: boolean | undefined;
	children: ReactNode;
}

/** Label, hint, error and then the control, in the order in which they are read. */
export function FieldFrame({ field, hideLabel, children }: FieldFrameProps) {
	const { id } = fieldIds(field);
	return (
		<div className={classes("field", field.error && "field-invalid")}>
			<label className={classes("field-label", hideLabel && "visually-hidden")} htmlFor={id}>
				<LabelText field={field} />
			</label>
			<FieldNotes field={field} />
			{children}
		</div>
	);
}

/** The same for a group of controls under one question. */
export function GroupFrame({ field, children }: { field: FieldProps; children: ReactNode }) {
	const { describedBy } = fieldIds(field);
	return (
		<fieldset className={classes("field", field.error && "field-invalid")} aria-describedby={describedBy}>
			<legend className="field-label">
				<LabelText field={field} />
			</legend>
			<FieldNotes field={field} />
			{children}
		</fieldset>
	);
}

export function LabelText({ field }: { field: FieldProps }) {
	return (
		<>
			{field.label}
			{field.optionalLabel ? <span className="field-optional"> {field.optionalLabel}</span> : null}
		</>
	);
}

export function FieldNotes({ field }: { field: FieldProps }) {
	const words = useFieldWords();
	const { hintId, errorId } = fieldIds(field);
	return (
		<>
			{hintId ? (
				<span className="field-hint" id={hintId}>
					{field.hint}
				</span>
			) : null}
			{errorId ? (
				<span className="field-error" id={errorId}>
					{words.error} {field.error}
				</span>
			) : null}
		</>
	);
}
