import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { languages } from "#app/i18n/language";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { SelectField, type SelectGroup, TextField } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

/** The fields of an invitation in the order in which they are asked. */
export const invitationFields = [
	"organisation",
	"category",
	"region",
	"addressee",
	"position",
	"email",
	"phone",
	"delegates",
	"language",
];

interface Props {
	values: FormValues;
	errors: FormErrors;
	regions: readonly SelectGroup[];
	back: string;
}

/** One invited body, typed. */
export function AddInvitationForm({ values, errors, regions, back }: Props) {
	const { t } = useLanguage();
	const words = t.invitations.form;
	const field = (name: string, optional = false) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
		autoComplete: "off",
	});
	return (
		<form method="post" noValidate>
			<TextField {...field("organisation")} label={words.organisation} spellCheck={false} />
			<SelectField
				{...field("category")}
				label={words.category}
				emptyLabel={words.chooseRegion}
				options={categories.map((value) => ({ value, label: t.registrations.categories[value] }))}
			/>
			<SelectField {...field("region", true)} label={words.region} options={regions} emptyLabel={words.chooseRegion} />
			<TextField
				{...field("addressee", true)}
				label={words.addressee}
				hint={words.addresseeHint}
				autoCapitalize="words"
				spellCheck={false}
			/>
			<TextField {...field("position", true)} label={words.position} />
			<TextField
				{...field("email", true)}
				type="email"
				label={words.email}
				hint={words.contactHint}
				autoCapitalize="none"
				spellCheck={false}
			/>
			<TextField {...field("phone", true)} type="tel" inputMode="tel" label={words.phone} width="medium" />
			<TextField
				{...field("delegates")}
				value={textOf(values, "delegates") || "1"}
				inputMode="numeric"
				label={words.delegates}
				width="short"
			/>
			<RadioGroup
				{...field("language")}
				value={textOf(values, "language") || "id"}
				label={words.language}
				inline
				choices={languages.map((value) => ({ value, label: t.registrations.languages[value] }))}
			/>
			<ButtonRow>
				<Button>{words.submit}</Button>
				<LinkButton variant="link" href={back}>
					{t.frame.cancel}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
