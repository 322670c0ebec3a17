import {
	cooperativeForms,
	cooperativeGroups,
	cooperativeSectors,
	cooperativeTypes,
	membershipAreas,
} from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { languages } from "#app/i18n/language";
import { Button } from "../primitives/button";
import { Checkbox } from "../primitives/choice-field";
import { DateField, SelectField, TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { errorText, type FormErrors, type FormValues, textOf, textsOf } from "../registrations/form-parts";

/** The fields in their order, for the error summary. */
export const profileFields = [
	...["form", "type", "groupCode", "sectorCode", "membershipArea", "village"],
	...["legalEntityNo", "legalEntityOn", "legalEntityBy", "amendmentNo", "amendmentOn"],
	...["membersMale", "membersFemale", "employees", "savingsLicenceNo", "savingsLicenceUntil"],
	...["nik", "certificateNo", "certificateIssuedOn", "certificateValidUntil"],
	...["contactName", "contactPosition", "contactEmail", "contactPhone", "language", "note", "version"],
];

/** Amendments that fit on the form at once. */
const amendmentRows = 3;

/** The profile after the form NIK v.2.7. */
export function ProfileForm({ form }: { form: { errors: FormErrors; values: FormValues } }) {
	const { t } = useLanguage();
	const words = t.cooperatives.profile;
	const error = (name: string) => errorText(t, form.errors, name);
	const typed = (name: string) => ({ name, value: textOf(form.values, name), error: error(name) });
	const choice = <T extends string>(name: string, values: readonly T[], labels: Record<T, string>) => ({
		...typed(name),
		emptyLabel: words.choose,
		options: values.map((value) => ({ value, label: labels[value] })),
	});
	/** Names of the form NIK with their numbers there. */
	const numbered = (name: string, names: readonly string[]) => ({
		...typed(name),
		emptyLabel: words.choose,
		options: names.map((label, index) => ({ value: String(index + 1), label: `${index + 1}. ${label}`, lang: "id" })),
	});
	const number = { inputMode: "numeric", width: "short", maxLength: 12 } as const;
	return (
		<form method="post" noValidate>
			<HiddenFields values={{ act: "profile", version: textOf(form.values, "version") }} />
			<Panel title={words.identity}>
				<SelectField {...choice("form", cooperativeForms, t.cooperatives.forms)} label={words.form} />
				<SelectField {...choice("type", cooperativeTypes, t.cooperatives.types)} label={words.type} />
				<SelectField {...numbered("groupCode", cooperativeGroups)} label={words.group} hint={words.groupHint} />
				<SelectField {...numbered("sectorCode", cooperativeSectors)} label={words.sector} />
				<SelectField
					{...choice("membershipArea", membershipAreas, t.cooperatives.areas)}
					label={words.area}
					hint={words.areaHint}
				/>
				<TextField {...typed("village")} label={words.village} maxLength={100} width="medium" />
				<TextField {...typed("legalEntityNo")} label={words.legalNo} maxLength={100} width="medium" />
				<DateField {...typed("legalEntityOn")} label={words.legalOn} />
				<TextField {...typed("legalEntityBy")} label={words.legalBy} maxLength={150} />
			</Panel>
			<Panel title={words.amendments}>
				<Amendments form={form} />
			</Panel>
			<Panel title={words.people}>
				<TextField {...typed("membersMale")} {...number} label={words.male} />
				<TextField {...typed("membersFemale")} {...number} label={words.female} />
				<TextField {...typed("employees")} {...number} label={words.employees} />
			</Panel>
			<Panel title={words.savings}>
				<Checkbox
					name="hasSavingsUnit"
					label={words.hasSavings}
					value="1"
					checked={textOf(form.values, "hasSavingsUnit") === "1"}
				/>
				<TextField {...typed("savingsLicenceNo")} label={words.licenceNo} maxLength={100} width="medium" />
				<DateField {...typed("savingsLicenceUntil")} label={words.licenceUntil} />
			</Panel>
			<Panel title={words.certificate}>
				<p className="muted small">{words.certificateHint}</p>
				<TextField
					{...typed("nik")}
					label={t.cooperatives.record.nik}
					hint={t.cooperatives.move.nikHint}
					inputMode="numeric"
					maxLength={60}
					width="medium"
				/>
				<TextField
					{...typed("certificateNo")}
					label={t.cooperatives.move.certificateNo}
					maxLength={100}
					width="medium"
				/>
				<DateField {...typed("certificateIssuedOn")} label={t.cooperatives.move.issuedOn} />
				<DateField {...typed("certificateValidUntil")} label={t.cooperatives.move.validUntil} />
			</Panel>
			<Panel title={words.contact}>
				<p className="muted small">{words.contactHint}</p>
				<TextField {...typed("contactName")} label={words.contactName} maxLength={100} width="medium" />
				<TextField {...typed("contactPosition")} label={words.contactPosition} maxLength={100} width="medium" />
				<TextField {...typed("contactEmail")} type="email" label={words.email} maxLength={254} width="medium" />
				<TextField {...typed("contactPhone")} type="tel" label={words.phone} maxLength={40} width="medium" />
				<SelectField
					{...typed("language")}
					label={words.language}
					options={languages.map((value) => ({ value, label: words.languages[value] }))}
				/>
			</Panel>
			<TextArea {...typed("note")} label={words.note} maxLength={4000} />
			<Button>{t.frame.saveChanges}</Button>
		</form>
	);
}

function Amendments({ form }: { form: { errors: FormErrors; values: FormValues } }) {
	const { t } = useLanguage();
	const words = t.cooperatives.profile;
	const [numbers, dates] = [textsOf(form.values, "amendmentNo"), textsOf(form.values, "amendmentOn")];
	const count = Math.max(amendmentRows, numbers.length + 1);
	const error = errorText(t, form.errors, "amendmentOn");
	return Array.from({ length: count }, (_, index) => index).map((index) => (
		<div key={index} className="field-pair">
			<TextField
				name="amendmentNo"
				id={index === 0 ? "amendmentNo" : `amendmentNo-${index}`}
				label={words.amendmentNo(index + 1)}
				value={numbers[index]}
				maxLength={100}
				width="medium"
			/>
			<DateField
				name="amendmentOn"
				id={index === 0 ? "amendmentOn" : `amendmentOn-${index}`}
				label={words.amendmentOn(index + 1)}
				value={dates[index]}
				error={index === 0 ? error : undefined}
			/>
		</div>
	));
}

interface AssignmentProps {
	mentorName: string;
	/** The offices that can be assigned; null for those who may not. */
	offices: readonly { id: string; name: string }[] | null;
	officeId: string | null;
}

/** Who accompanies the cooperative, and which office confirms its stages. */
export function Assignment({ mentorName, offices, officeId }: AssignmentProps) {
	const words = useLanguage().t.cooperatives.profile;
	return (
		<Panel title={words.assignHeading}>
			<form method="post" noValidate>
				<HiddenFields values={{ act: "mentor" }} />
				<TextField name="mentor" label={words.mentor} value={mentorName} maxLength={150} />
				<Button variant="secondary">{words.saveMentor}</Button>
			</form>
			{offices ? (
				<form method="post" noValidate>
					<HiddenFields values={{ act: "office" }} />
					<SelectField
						name="office"
						label={words.office}
						hint={words.officeHint}
						emptyLabel={words.noOffice}
						value={officeId}
						options={offices.map(({ id, name }) => ({ value: id, label: name, lang: "id" }))}
					/>
					<Button variant="secondary">{words.saveOffice}</Button>
				</form>
			) : null}
		</Panel>
	);
}
