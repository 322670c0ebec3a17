import { isConfirmedByOffice } from "#app/domain/cooperatives/rules";
import type { CooperativeStage } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { DateField, FileField, TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

/** The fields in their order, for the error summary. */
export const moveFields = [
	"after",
	"happenedOn",
	"note",
	"confirmedBy",
	"evidenceNo",
	"file",
	"nik",
	"certificateNo",
	"certificateIssuedOn",
	"certificateValidUntil",
];

interface MoveFormProps {
	stage: CooperativeStage;
	/** The stages that can come next. */
	offered: readonly CooperativeStage[];
	/** Whether the reader's office confirms this cooperative's stages. */
	isOwnOffice: boolean;
	/** The last day that can be chosen. */
	today: string;
	form: { errors: FormErrors; values: FormValues };
}

/** The next stage with its day; the office's own officers also say who confirmed it and what proves it. */
export function MoveForm({ stage, offered, isOwnOffice, today, form }: MoveFormProps) {
	const { t } = useLanguage();
	const words = t.cooperatives.move;
	const typed = (name: string) => ({ name, value: textOf(form.values, name), error: errorText(t, form.errors, name) });
	const optionalLabel = t.frame.optional;
	return (
		<form method="post" encType="multipart/form-data" noValidate>
			<HiddenFields values={{ before: stage }} />
			<RadioGroup
				{...typed("after")}
				label={words.after}
				choices={offered.map((value) => ({
					value,
					label: t.cooperatives.stages[value],
					...(isConfirmedByOffice(value) && !isOwnOffice ? { hint: words.byOffice } : {}),
				}))}
			/>
			<DateField {...typed("happenedOn")} label={words.happenedOn} max={today} />
			<TextArea
				{...typed("note")}
				label={words.note}
				hint={words.noteHint}
				optionalLabel={optionalLabel}
				maxLength={2000}
			/>
			{isOwnOffice ? (
				<>
					<Panel title={words.confirmHeading}>
						<p className="muted small">{words.confirmHint}</p>
						<TextField
							{...typed("confirmedBy")}
							label={words.confirmedBy}
							hint={words.confirmedByHint}
							maxLength={150}
						/>
						<TextField {...typed("evidenceNo")} label={words.evidenceNo} hint={words.evidenceNoHint} maxLength={100} />
						<FileField
							name="file"
							label={words.file}
							hint={t.cooperatives.record.paperHint}
							accept=".pdf,.jpg,.jpeg,.png"
							error={errorText(t, form.errors, "file")}
						/>
					</Panel>
					<Panel title={words.issueHeading}>
						<p className="muted small">{words.issueHint}</p>
						<TextField
							{...typed("nik")}
							label={t.cooperatives.record.nik}
							hint={words.nikHint}
							inputMode="numeric"
							maxLength={60}
							width="medium"
						/>
						<TextField {...typed("certificateNo")} label={words.certificateNo} maxLength={100} width="medium" />
						<DateField {...typed("certificateIssuedOn")} label={words.issuedOn} max={today} />
						<DateField {...typed("certificateValidUntil")} label={words.validUntil} hint={words.validHint} />
					</Panel>
				</>
			) : null}
			<Button>{words.save}</Button>
		</form>
	);
}
