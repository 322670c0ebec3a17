import { type AskedQuestion, genders } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { Checkbox, RadioGroup } from "../primitives/choice-field";
import { SelectField, type SelectGroup, TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import { encodingFor, OwnQuestions, ownFieldNames } from "../registrations/own-questions";

/** The fields of the short registration in the order in which they are asked. */
export const acceptFields = (questions: readonly AskedQuestion[]): string[] => [
	"name",
	"title_prefix",
	"title_suffix",
	"position",
	"region",
	"phone",
	"email",
	"gender",
	"access_needs",
	...ownFieldNames(questions),
	"consent",
	"consent_photo",
];

interface AcceptFormProps {
	values: FormValues;
	errors: FormErrors;
	/** Null when the invitation says where the body is. */
	regions: readonly SelectGroup[] | null;
	/** The organiser's own questions that the invited party is asked. */
	questions: readonly AskedQuestion[];
	formKey: string;
	back: string;
}

/** Who comes: organisation and party are those of the invitation. */
export function AcceptForm({ values, errors, regions, questions, formKey, back }: AcceptFormProps) {
	const { t } = useLanguage();
	const words = t.participation.register;
	const field = (name: string, optional = false) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
	});
	return (
		<form method="post" noValidate className="registration-form" encType={encodingFor(questions)}>
			<HiddenFields values={{ form_key: formKey }} />
			<Panel title={words.whoSees}>
				<p>{words.whoSeesText}</p>
			</Panel>
			<TextField
				{...field("name")}
				label={words.name}
				hint={words.nameHint}
				autoCapitalize="words"
				spellCheck={false}
			/>
			<TextField {...field("title_prefix", true)} label={words.titlePrefix} width="short" spellCheck={false} />
			<TextField {...field("title_suffix", true)} label={words.titleSuffix} width="medium" spellCheck={false} />
			<TextField {...field("position", true)} label={words.position} width="medium" />
			{regions ? (
				<SelectField {...field("region")} label={words.region} options={regions} emptyLabel={words.chooseRegion} />
			) : null}
			<TextField
				{...field("phone")}
				type="tel"
				inputMode="tel"
				label={words.phone}
				hint={words.phoneHint}
				width="medium"
			/>
			<TextField
				{...field("email", true)}
				type="email"
				inputMode="email"
				label={words.email}
				hint={words.emailHint}
				autoCapitalize="none"
				spellCheck={false}
				width="medium"
			/>
			<RadioGroup
				{...field("gender", true)}
				label={words.gender}
				hint={words.genderHint}
				inline
				choices={[
					...genders.map((value) => ({ value, label: words.genders[value] })),
					{ value: "", label: words.noGender },
				]}
			/>
			<TextArea {...field("access_needs", true)} label={words.accessNeeds} hint={words.accessNeedsHint} rows={3} />
			{questions.length > 0 ? <h2>{t.form.own.heading}</h2> : null}
			<OwnQuestions {...{ questions, values, errors }} />
			<h2>{words.consentHeading}</h2>
			<Checkbox
				name="consent"
				label={words.consent}
				checked={textOf(values, "consent") !== ""}
				error={errorText(t, errors, "consent")}
			/>
			<Checkbox
				name="consent_photo"
				label={words.consentPhoto}
				hint={words.consentPhotoHint}
				checked={textOf(values, "consent_photo") !== ""}
			/>
			<ButtonRow>
				<Button>{t.invitations.mine.acceptSubmit}</Button>
				<LinkButton variant="link" href={back}>
					{t.invitations.mine.back}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
