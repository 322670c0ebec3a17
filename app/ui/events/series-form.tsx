import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "../primitives/button";
import { DateField, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Suggestions } from "../primitives/suggestions";
import type { PlanningForm } from "./planning-form";

interface SeriesFormProps {
	form: PlanningForm;
	/** `kegiatan-<id>` or `kerangka-<id>`. */
	source: string;
	/** Names of all kota and kabupaten, as suggestions. */
	regions: readonly string[];
	rows: number;
}

/** One row a region. A region is typed, with suggestions: a list of 514 in every row would weigh more than the page. */
export function SeriesForm({ form, source, regions, rows }: SeriesFormProps) {
	const { t } = useLanguage();
	const words = t.copies;
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<form method="post" action="/panel/rangkaian/baru" noValidate>
			<HiddenFields values={{ dari: source, rows: String(rows) }} />
			<Suggestions id="wilayah" names={regions} />
			<TextField {...field("name")} label={words.seriesName} hint={words.seriesNameHint} width="medium" lang="id" />
			<p className="field-hint">
				{words.blankRows} {words.regionHint}
			</p>
			{Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
				<fieldset key={row} className="form-part">
					<legend>{words.place(row)}</legend>
					<div className="field-line">
						<TextField {...field(`region_${row}`)} label={words.region} list="wilayah" autoComplete="off" lang="id" />
						<DateField {...field(`date_${row}`)} label={words.firstDay} />
						<TextField {...field(`venue_${row}`)} label={words.venue} optionalLabel={t.frame.optional} lang="id" />
					</div>
				</fieldset>
			))}
			{/* Saving stands first, so that the Enter key saves. */}
			<ButtonRow>
				<Button>{words.makeSeries}</Button>
				<Button variant="secondary" name="add" value="1">
					{words.addPlaces}
				</Button>
			</ButtonRow>
		</form>
	);
}
