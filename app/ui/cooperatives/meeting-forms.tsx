import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { DateField, SelectField, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

export interface MeetingFormProps {
	/** Book years that are over, latest first. */
	years: readonly number[];
	form: { errors: FormErrors; values: FormValues };
}

function YearField({ years, form, id }: MeetingFormProps & { id: string }) {
	const { t } = useLanguage();
	return (
		<SelectField
			name="bookYear"
			id={id}
			label={t.cooperatives.meetings.bookYear}
			width="short"
			value={textOf(form.values, "bookYear") || String(years[0])}
			error={errorText(t, form.errors, "bookYear")}
			options={years.map((year) => ({ value: String(year), label: String(year) }))}
		/>
	);
}

/** The form filled in with what a cooperative states of a meeting, to be looked at and saved by an office; else empty. */
export function statedForm(stated: { bookYear: number; heldOn: string; minutesNo: string } | null) {
	if (stated === null) return { errors: {}, values: {} };
	const { bookYear, heldOn, minutesNo } = stated;
	return { errors: {}, values: { bookYear: String(bookYear), heldOn, minutesNo } };
}

/** The annual meeting of a book year, held and reported. */
export function MeetingForm({ years, form, isStated }: MeetingFormProps & { isStated: boolean }) {
	const { t } = useLanguage();
	const words = t.cooperatives.meetings;
	const typed = (name: string) => ({ name, value: textOf(form.values, name), error: errorText(t, form.errors, name) });
	return (
		<Panel title={words.meetingHeading}>
			{isStated ? <p>{words.statedHint}</p> : null}
			<form method="post" noValidate>
				<HiddenFields values={{ act: "meeting" }} />
				<YearField years={years} form={form} id="bookYear" />
				<DateField {...typed("heldOn")} label={words.heldOn} />
				<DateField {...typed("reportedOn")} label={words.reportedOn} hint={words.reportedHint} />
				<TextField {...typed("minutesNo")} label={words.minutesNo} maxLength={100} width="medium" />
				<Button>{words.saveMeeting}</Button>
			</form>
		</Panel>
	);
}

const amounts = ["ownCapital", "externalCapital", "assets", "turnover", "surplus"] as const;

export interface ShownFigures {
	bookYear: number;
	ownCapital: number | null;
	externalCapital: number | null;
	assets: number | null;
	turnover: number | null;
	surplus: number | null;
}

/** The business figures of a book year, in rupiah. */
export function FiguresForm({ years, form }: MeetingFormProps) {
	const { t } = useLanguage();
	const words = t.cooperatives.meetings;
	return (
		<Panel title={words.figuresHeading}>
			<p className="muted small">{words.rupiah}</p>
			<form method="post" noValidate>
				<HiddenFields values={{ act: "figures" }} />
				<YearField years={years} form={form} id="figuresYear" />
				{amounts.map((name) => (
					<TextField
						key={name}
						name={name}
						label={words[name]}
						value={textOf(form.values, name)}
						error={errorText(t, form.errors, name)}
						maxLength={30}
						inputMode="numeric"
						width="medium"
					/>
				))}
				<Button variant="secondary">{words.saveFigures}</Button>
			</form>
		</Panel>
	);
}

/** The figures that are on record. */
export function FiguresTable({ figures }: { figures: readonly ShownFigures[] }) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.meetings;
	if (figures.length === 0) return null;
	return (
		<Table
			caption={words.figuresCaption}
			showCaption
			stacked
			rows={figures}
			rowKey={(row) => String(row.bookYear)}
			columns={[
				{ key: "year", header: words.bookYear, rowHeader: true, cell: (row) => row.bookYear },
				...amounts.map((name) => ({
					key: name,
					header: words[name],
					numeric: true,
					cell: (row: ShownFigures) => (row[name] === null ? "–" : formatNumber(row[name], lang)),
				})),
			]}
		/>
	);
}
