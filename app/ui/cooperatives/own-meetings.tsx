import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { DateField, SelectField, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Table } from "../primitives/table";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import type { OwnCooperative } from "./own-cooperative";

interface OwnMeetingsProps {
	page: OwnCooperative;
	form: { errors: FormErrors; values: FormValues };
}

type Line = OwnCooperative["meetings"][number];

/** Annual meetings per book year, held beside reported, and the form that states one. */
export function OwnMeetings({ page, form }: OwnMeetingsProps) {
	const { lang, t } = useLanguage();
	const words = t.cooperativePage;
	const date = (on: string) => formatShortDate(on, lang);
	const heldOn = ({ heldOn: on, statedOn }: Line) =>
		on ? date(on) : statedOn ? words.statedHeld(date(statedOn)) : words.notHeld;
	const open = page.meetings.filter(({ canBeStated }) => canBeStated);
	const field = (name: string) => ({
		name,
		value: textOf(form.values, name),
		error: errorText(t, form.errors, name),
	});
	return (
		<section>
			<h2>{words.meetingsHeading}</h2>
			<p>{words.meetingsLead}</p>
			<Table
				caption={words.meetingsCaption}
				stacked
				rows={page.meetings}
				rowKey={({ bookYear }) => String(bookYear)}
				columns={[
					{ key: "year", header: words.bookYear, rowHeader: true, cell: ({ bookYear }) => bookYear },
					{ key: "held", header: words.held, cell: heldOn },
					{
						key: "reported",
						header: words.reported,
						cell: ({ reportedOn, isCounted }) =>
							reportedOn ? `${date(reportedOn)}${isCounted ? `, ${words.counted}` : ""}` : words.notReported,
					},
				]}
			/>
			<h3>{words.meeting.title}</h3>
			{open.length === 0 ? (
				<p className="muted">{words.meeting.allHeld}</p>
			) : (
				<form method="post" noValidate>
					<HiddenFields values={{ act: "rat" }} />
					<p className="muted">{words.meeting.lead}</p>
					<SelectField
						{...field("bookYear")}
						label={words.meeting.bookYear}
						width="short"
						emptyLabel={words.meeting.chooseYear}
						options={open.map(({ bookYear }) => ({ value: String(bookYear), label: String(bookYear) }))}
					/>
					<DateField {...field("heldOn")} label={words.meeting.heldOn} max={page.standing.asOf} />
					<TextField
						{...field("minutesNo")}
						label={words.meeting.minutesNo}
						optionalLabel={t.frame.optional}
						width="medium"
						maxLength={100}
					/>
					<Button variant="secondary">{words.meeting.send}</Button>
				</form>
			)}
		</section>
	);
}
