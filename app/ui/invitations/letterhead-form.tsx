import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "../primitives/button";
import { Checkbox } from "../primitives/choice-field";
import { FileField, SelectField, TextArea, TextField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

/** The fields in the order in which they are asked. */
export const letterheadFields = [
	"lines",
	"logo",
	"place",
	"signatory_position",
	"signatory_name",
	"signatory_number",
	"carbon_copies",
];

/** Leads an admin to the letterhead of another office. */
export function OfficeChoice({ offices, value }: { offices: { value: string; label: string }[]; value: string }) {
	const { t } = useLanguage();
	const words = t.invitations.letterhead;
	return (
		<FilterBar label={words.office} submitLabel={words.change} action="/panel/kop-surat">
			<SelectField name="kantor" label={words.office} value={value} options={offices} />
		</FilterBar>
	);
}

interface LetterheadFormProps {
	officeId: string;
	hasLogo: boolean;
	values: FormValues;
	errors: FormErrors;
}

/** What an office prints above and below its papers. */
export function LetterheadForm({ officeId, hasLogo, values, errors }: LetterheadFormProps) {
	const { t } = useLanguage();
	const words = t.invitations.letterhead;
	const paper = t.invitations.paper;
	const field = (name: string) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: t.frame.optional,
	});
	return (
		<form method="post" action={`/panel/kop-surat?kantor=${officeId}`} encType="multipart/form-data" noValidate>
			<TextArea {...field("lines")} label={words.lines} hint={words.linesHint} rows={6} />
			<FileField
				name="logo"
				label={words.logo}
				hint={hasLogo ? words.hasLogo : words.logoHint}
				error={errorText(t, errors, "logo")}
				optionalLabel={t.frame.optional}
				accept="image/png,image/jpeg"
			/>
			{hasLogo ? <Checkbox name="remove_logo" label={words.removeLogo} /> : null}
			<TextField {...field("place")} label={paper.place} autoComplete="off" width="medium" />
			<TextField {...field("signatory_position")} label={paper.signatoryPosition} autoComplete="off" />
			<TextField {...field("signatory_name")} label={paper.signatoryName} autoComplete="off" />
			<TextField {...field("signatory_number")} label={paper.signatoryNumber} autoComplete="off" width="medium" />
			<TextArea {...field("carbon_copies")} label={paper.carbonCopies} hint={paper.carbonCopiesHint} rows={3} />
			<ButtonRow>
				<Button>{words.save}</Button>
			</ButtonRow>
		</form>
	);
}
