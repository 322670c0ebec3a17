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
			<HiddenFields values={{ rows: String(rows) }} />
			<p className="field-hint">{words.blankRowHint}</p>
			{Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
				<DayRow key={row} form={form} row={row} />
			))}
			<fieldset className="form-part">
				<legend>{words.windowLegend}</legend>
				{(["opens", "closes"] as const).map((end) => (
					<div key={end} className="field-line">
						<DateField
							name={`${end}_date`}
							label={words[`${end}Date`]}
							value={form.value(`${end}_date`)}
							error={form.problem(`${end}_date`)}
						/>
						<TimeField
							name={`${end}_time`}
							label={words[`${end}Time`]}
							value={form.value(`${end}_time`)}
							error={form.problem(`${end}_time`)}
						/>
					</div>
				))}
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
