import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes } from "react";
import { classes } from "./classes";
import { FieldFrame, type FieldProps, fieldIds } from "./field-frame";

/** How wide a control is: as wide as the answer it expects. */
export type FieldWidth = "short" | "medium" | "full";

interface Control extends FieldProps {
	value?: string | number | null | undefined;
	hideLabel?: boolean | undefined;
	width?: FieldWidth | undefined;
	disabled?: boolean | undefined;
}

/** Help for keyboards and autofill. Fields carry no `required`: the server checks, and says what is missing. */
interface Typing {
	autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
	autoCapitalize?: "none" | "sentences" | "words" | "characters" | undefined;
	inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
	enterKeyHint?: InputHTMLAttributes<HTMLInputElement>["enterKeyHint"];
	spellCheck?: boolean | undefined;
	maxLength?: number | undefined;
	lang?: string | undefined;
}

interface TextFieldProps extends Control, Typing {
	type?: "text" | "email" | "tel" | "search" | "url" | "number" | "password" | undefined;
	placeholder?: string | undefined;
	min?: number | undefined;
	max?: number | undefined;
	step?: number | "any" | undefined;
	/** The id of a `<datalist>` with suggestions. */
	list?: string | undefined;
}

export function TextField(props: TextFieldProps) {
	return <InputField {...props} type={props.type ?? "text"} />;
}

interface DateFieldProps extends Control {
	/** Local dates, `YYYY-MM-DD`. */
	min?: string | undefined;
	max?: string | undefined;
}

/** A calendar date, `YYYY-MM-DD`, with the browser's own picker. */
export function DateField(props: DateFieldProps) {
	return <InputField width="short" {...props} type="date" />;
}

interface TimeFieldProps extends Control {
	/** Seconds between the times offered. */
	step?: number | undefined;
}

/** A time of day, `HH:MM`, on the clock of the place the form is about. */
export function TimeField(props: TimeFieldProps) {
	return <InputField width="short" {...props} type="time" />;
}

interface FileFieldProps extends Omit<Control, "value" | "width"> {
	/** The kinds offered first, such as `.pdf,.jpg,.png`; the server checks them again. */
	accept?: string | undefined;
	multiple?: boolean | undefined;
}

/** A file to send. Its form needs `encType="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
	return <InputField {...props} type="file" />;
}

interface TextAreaProps extends Control, Typing {
	rows?: number | undefined;
}

export function TextArea({ rows = 4, value, ...props }: TextAreaProps) {
	const { id, describedBy, invalid } = fieldIds(props);
	return (
		<FieldFrame field={props} hideLabel={props.hideLabel}>
			<textarea
				className={controlClass(props.width)}
				id={id}
				name={props.name}
				rows={rows}
				defaultValue={value ?? ""}
				maxLength={props.maxLength}
				spellCheck={props.spellCheck}
				lang={props.lang}
				disabled={props.disabled}
				aria-describedby={describedBy}
				aria-invalid={invalid}
			/>
		</FieldFrame>
	);
}

export interface SelectOption {
	value: string;
	label: string;
	disabled?: boolean | undefined;
	/** The language of a label that is not the page's own words. */
	lang?: string | undefined;
}

export interface SelectGroup {
	group: string;
	options: readonly SelectOption[];
}

interface SelectFieldProps extends Control {
	options: readonly (SelectOption | SelectGroup)[];
	/** A first choice that answers nothing, such as "Semua provinsi". */
	emptyLabel?: string | undefined;
	autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
}

export function SelectField({ options, emptyLabel, value, ...props }: SelectFieldProps) {
	const { id, describedBy, invalid } = fieldIds(props);
	return (
		<FieldFrame field={props} hideLabel={props.hideLabel}>
			<select
				className={controlClass(props.width)}
				id={id}
				name={props.name}
				defaultValue={value ?? ""}
				autoComplete={props.autoComplete}
				disabled={props.disabled}
				aria-describedby={describedBy}
				aria-invalid={invalid}
			>
				{emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
				{options.map((option) =>
					"group" in option ? (
						<optgroup key={option.group} label={option.group}>
							{option.options.map(optionOf)}
						</optgroup>
					) : (
						optionOf(option)
					),
				)}
			</select>
		</FieldFrame>
	);
}

function optionOf({ value, label, disabled, lang }: SelectOption) {
	return (
		<option key={value} value={value} disabled={disabled} lang={lang}>
			{label}
		</option>
	);
}

type InputFieldProps = Control &
	Typing & {
		type: string;
		accept?: string | undefined;
		multiple?: boolean | undefined;
		placeholder?: string | undefined;
		min?: string | number | undefined;
		max?: string | number | undefined;
		step?: string | number | undefined;
		list?: string | undefined;
	};

function InputField({ label, hint, error, optionalLabel, hideLabel, width, value, id, ...input }: InputFieldProps) {
	const field = { name: input.name, label, hint, error, optionalLabel, id };
	const ids = fieldIds(field);
	return (
		<FieldFrame field={field} hideLabel={hideLabel}>
			<input
				{...input}
				className={controlClass(width)}
				id={ids.id}
				defaultValue={value ?? undefined}
				aria-describedby={ids.describedBy}
				aria-invalid={ids.invalid}
			/>
		</FieldFrame>
	);
}

function controlClass(width: FieldWidth | undefined): string {
	return classes("control", width && width !== "full" && `control-${width}`);
}
