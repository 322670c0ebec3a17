import { type AskedQuestion, genders } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "../primitives/button";
import { Checkbox, RadioGroup } from "../primitives/choice-field";
import { TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import { encodingFor, OwnQuestions, ownFieldNames } from "../registrations/own-questions";

/** The fields of the form in the order in which they are asked. */
export const claimFields = (questions: readonly AskedQuestion[]): string[] => [
	"name",
	"title_prefix",
	"title_suffix",
	"position",
	"phone",
	"email",
	"gender",
	"access_needs",
	...ownFieldNames(questions),
	"consent",
	"consent_photo",
];

interface ClaimFormProps {
	action: string;
	/** The organiser's own questions that the seat's party is asked. */
	questions: readonly AskedQuestion[];
	values: FormValues;
	errors: FormErrors;
}

/** A delegate's own data for a seat that the group kept without a name. */
export function ClaimForm({ action, questions, values, errors }: ClaimFormProps) {
	const { t } = useLanguage();
	const words = t.participation.register;
	const field = (name: string, optional = false) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
	});
	return (
		<form method="post" action={action} noValidate className="registration-form" encType={encodingFor(questions)}>
			<HiddenFields values={{ form_key: textOf(values, "form_key") }} />
			<Panel title={words.whoSees}>
				<p>{words.whoSeesText}</p>
			</Panel>
			<TextField
				{...field("name")}
				label={words.name}
				hint={words.nameHint}
				autoComplete="name"
				autoCapitalize="words"
				enterKeyHint="next"
				spellCheck={false}
			/>
			<TextField {...field("title_prefix", true)} label={words.titlePrefix} width="short" spellCheck={false} />
			<TextField {...field("title_suffix", true)} label={words.titleSuffix} width="medium" spellCheck={false} />
			<TextField {...field("position", true)} label={words.position} autoComplete="organization-title" width="medium" />
			<TextField
				{...field("phone")}
				type="tel"
				inputMode="tel"
				label={words.phone}
				hint={words.phoneHint}
				autoComplete="tel"
				width="medium"
			/>
			<TextField
				{...field("email", true)}
				type="email"
				inputMode="email"
				label={words.email}
				hint={words.emailHint}
				autoComplete="email"
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
			<p>
				<a href="/privasi">{words.notice}</a>
			</p>
			<ButtonRow>
				<Button>{t.groups.claim.send}</Button>
			</ButtonRow>
		</form>
	);
}
