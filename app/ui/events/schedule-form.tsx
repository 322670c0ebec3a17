import { meetingPackages } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "../primitives/button";
import { Checkbox } from "../primitives/choice-field";
import { DateField, SelectField, TimeField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import type { PlanningForm } from "./planning-form";

interface ScheduleFormProps {
	form: PlanningForm;
	/** How many rows of days to show, from 1. */
	rows: number;
	saveLabel: string;
}

/** Days and registration window. Further rows come by sending the form, so it needs no script. */
export function ScheduleForm({ form, rows, saveLabel }: ScheduleFormProps) {
	const { t } = useLanguage();
	const words = t.planning;
	return (
		<form method="post" noValidate>
			<HiddenFields values={{ rows: String(rows), version: form.value("version") }} />
			<p className="field-hint">{words.blankRowHint}</p>
			{Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
				<DayRow key={row} form={form} row={row} />
			))}
			<fieldset className="form-part">
				<legend>{words.windowLegend}</legend>
				<MomentFields form={form} name="opens" labels={[words.opensDate, words.opensTime]} />
				<MomentFields form={form} name="closes" labels={[words.closesDate, words.closesTime]} />
			</fieldset>
			<fieldset className="form-part">
				<legend>{words.editClosesLegend}</legend>
				<p className="field-hint">{words.editClosesHint}</p>
				<MomentFields form={form} name="edit_closes" labels={[words.editClosesDate, words.editClosesTime]} />
			</fieldset>
			{/* Saving stands first, so that the Enter key saves. */}
			<ButtonRow>
				<Button>{saveLabel}</Button>
				<Button variant="secondary" name="add" value="1">
					{words.addDay}
				</Button>
			</ButtonRow>
		</form>
	);
}

interface MomentFieldsProps {
	form: PlanningForm;
	/** Its fields are `<name>_date` and `<name>_time`. */
	name: string;
	labels: readonly [date: string, time: string];
}

function MomentFields({ form, name, labels }: MomentFieldsProps) {
	const field = (part: string) => ({
		name: `${name}_${part}`,
		value: form.value(`${name}_${part}`),
		error: form.problem(`${name}_${part}`),
	});
	return (
		<div className="field-line">
			<DateField {...field("date")} label={labels[0]} />
			<TimeField {...field("time")} label={labels[1]} />
		</div>
	);
}

function DayRow({ form, row }: { form: PlanningForm; row: number }) {
	const { t } = useLanguage();
	const words = t.planning;
	const id = form.value(`id_${row}`);
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<fieldset className="form-part">
			<legend>{id ? words.dayLegend(row) : words.newDayLegend(row)}</legend>
			{id ? <HiddenFields values={{ [`id_${row}`]: id }} /> : null}
			<div className="field-line">
				<DateField {...field(`date_${row}`)} label={words.date} />
				<TimeField {...field(`start_${row}`)} label={words.startsAt} />
				<TimeField {...field(`end_${row}`)} label={words.endsAt} />
				<SelectField
					{...field(`package_${row}`)}
					label={words.meetingPackage}
					emptyLabel={words.packageUndecided}
					options={meetingPackages.map((value) => ({ value, label: words.packages[value] }))}
				/>
			</div>
			{id ? (
				<Checkbox
					name={`remove_${row}`}
					label={words.removeDay}
					checked={form.value(`remove_${row}`) === "on"}
					error={form.problem(`remove_${row}`)}
				/>
			) : null}
		</fieldset>
	);
}
