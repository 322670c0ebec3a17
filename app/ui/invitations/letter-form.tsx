import { placeholders } from "#app/domain/invitations/types";
import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { DateField, TextArea, TextField, TimeField } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

/** The fields of the letter in the order in which they are asked. */
export const letterFields = [
	"number",
	"dated_on",
	"place",
	"classification",
	"attachments",
	"subject",
	"addressee",
	"body",
	"travel_costs",
	"respond_date",
	"respond_time",
	"signatory_position",
	"signatory_name",
	"signatory_number",
	"carbon_copies",
];

/** The numbered letter: its head, its words, who signs. */
export function LetterForm({ values, errors, base }: { values: FormValues; errors: FormErrors; base: string }) {
	const { t } = useLanguage();
	const words = t.invitations.paper;
	const field = (name: string, optional = false) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
		autoComplete: "off",
	});
	const area = (name: string, optional = false) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
	});
	return (
		<form method="post" action={`${base}/surat`} encType="multipart/form-data" noValidate>
			<TextField {...field("number", true)} label={words.number} hint={words.numberHint} width="medium" />
			<DateField {...area("dated_on", true)} label={words.datedOn} />
			<TextField {...field("place", true)} label={words.place} width="medium" />
			<TextField {...field("classification")} label={words.classification} width="medium" />
			<TextField {...field("attachments", true)} label={words.attachments} width="medium" />
			<TextField {...field("subject")} label={words.subject} />
			<TextArea {...area("addressee")} label={words.addressee} rows={3} />
			<TextArea {...area("body")} label={words.body} hint={words.bodyHint} rows={14} />
			<p className="muted small">
				{words.placeholders}: {placeholders.map((name) => `{${name}}`).join(" ")}
			</p>
			<TextField {...field("travel_costs")} label={words.travelCosts} hint={words.travelCostsHint} />
			<DateField {...area("respond_date", true)} label={words.respondBy} />
			<TimeField {...area("respond_time", true)} label={words.respondTime} />
			<TextField {...field("signatory_position", true)} label={words.signatoryPosition} />
			<TextField {...field("signatory_name", true)} label={words.signatoryName} />
			<TextField {...field("signatory_number", true)} label={words.signatoryNumber} width="medium" />
			<TextArea {...area("carbon_copies", true)} label={words.carbonCopies} hint={words.carbonCopiesHint} rows={3} />
			<ButtonRow>
				<Button name="step" value="letter">
					{words.save}
				</Button>
				<LinkButton variant="secondary" href={`${base}/surat.pdf`} download>
					{words.download}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
