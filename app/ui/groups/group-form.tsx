import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow } from "../primitives/button";
import { Checkbox, RadioGroup } from "../primitives/choice-field";
import { SelectField, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { errorText, textOf, valuesWithout } from "../registrations/form-parts";
import { CheckStep } from "./check-step";
import { DelegatesStep } from "./delegates-step";
import type { GroupFormProps } from "./form-props";

export const organisationStepFields = [
	"category",
	"organisation",
	"region",
	"contact_name",
	"contact_position",
	"contact_phone",
	"contact_email",
	"contact_attends",
	"delegates",
];

/** The page of the form for a group that is asked for. */
export function GroupForm(props: GroupFormProps) {
	if (props.page === 1) return <OrganisationStep {...props} />;
	return props.page === 2 ? <DelegatesStep {...props} /> : <CheckStep {...props} />;
}

/** Page 1: the organisation, the contact, and how many are coming. */
function OrganisationStep({ action, values, errors, parties, regions, limit }: GroupFormProps) {
	const { t } = useLanguage();
	const labels = t.participation.register;
	const words = t.groups.form;
	const field = (name: string, optional = false) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
	});
	const offered = categories.flatMap((category) => parties.find((party) => party.category === category) ?? []);
	return (
		<form method="post" action={action} noValidate>
			<HiddenFields values={valuesWithout(values, organisationStepFields)} />
			<RadioGroup
				{...field("category")}
				label={labels.category}
				hint={labels.categoryHint}
				choices={offered.map(({ category, free, seats }) => ({
					value: category,
					label: <PartyLabel party={category} label={labels.categories[category]} />,
					hint: free > 0 ? labels.seatsFree(free, seats) : labels.seatsFull,
				}))}
			/>
			<TextField
				{...field("organisation")}
				label={labels.organisation}
				hint={labels.organisationHint}
				autoComplete="organization"
				autoCapitalize="words"
				enterKeyHint="next"
				spellCheck={false}
			/>
			<SelectField
				{...field("region")}
				label={labels.region}
				hint={labels.regionHint}
				options={regions}
				emptyLabel={labels.chooseRegion}
			/>
			<TextField
				{...field("delegates")}
				label={words.delegates}
				hint={words.delegatesHint(limit)}
				inputMode="numeric"
				width="short"
				autoComplete="off"
			/>
			<h2>{words.contactHeading}</h2>
			<p className="muted">{words.contactHint}</p>
			<TextField
				{...field("contact_name")}
				label={words.contactName}
				autoComplete="name"
				autoCapitalize="words"
				enterKeyHint="next"
				spellCheck={false}
			/>
			<TextField
				{...field("contact_position", true)}
				label={words.contactPosition}
				autoComplete="organization-title"
				width="medium"
			/>
			<TextField
				{...field("contact_phone")}
				type="tel"
				inputMode="tel"
				label={words.contactPhone}
				hint={labels.phoneHint}
				autoComplete="tel"
				width="medium"
			/>
			<TextField
				{...field("contact_email", true)}
				type="email"
				inputMode="email"
				label={words.contactEmail}
				hint={words.contactEmailHint}
				autoComplete="email"
				autoCapitalize="none"
				spellCheck={false}
				width="medium"
			/>
			<Checkbox
				name="contact_attends"
				label={words.contactAttends}
				checked={textOf(values, "contact_attends") !== ""}
				error={errorText(t, errors, "contact_attends")}
			/>
			<ButtonRow>
				<Button name="step" value="1">
					{t.frame.continue}
				</Button>
			</ButtonRow>
		</form>
	);
}
