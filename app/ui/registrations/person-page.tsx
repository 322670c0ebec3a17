import { type AskedQuestion, genders } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { Details } from "../primitives/details";
import { TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { errorText, type FormErrors, type FormValues, textOf, valuesWithout } from "./form-parts";
import { OwnQuestions } from "./own-questions";
import { type OfferedSession, SessionChoiceField } from "./session-choice-field";

/** The fields of the second page, in the order in which they are asked. */
export const personFields = [
	"name",
	"title_prefix",
	"title_suffix",
	"position",
	"phone",
	"email",
	"gender",
	"access_needs",
];

interface PersonPageProps {
	action: string;
	values: FormValues;
	errors: FormErrors;
	/** The organiser's own questions of this page that the party is asked. */
	own: readonly AskedQuestion[];
	sessions: readonly OfferedSession[];
	timeZone: string;
}

/** All fields of the second page, in order. */
export function secondPageFields(own: readonly AskedQuestion[]): string[] {
	return [...personFields, "sessions", ...own.map(({ id }) => `q_${id}`)];
}

/** Page 2: who you are, and who will see it. */
export function PersonPage({ action, values, errors, own, sessions, timeZone }: PersonPageProps) {
	const { t } = useLanguage();
	const words = t.participation.register;
	return (
		<form method="post" action={action} noValidate className="registration-form">
			<HiddenFields values={valuesWithout(values, secondPageFields(own))} />
			<Panel title={words.whoSees}>
				<p>{words.whoSeesText}</p>
			</Panel>
			<PersonFields {...{ values, errors }} />
			<SessionChoiceField {...{ sessions, timeZone, values, errors }} />
			<OwnQuestions {...{ questions: own, values, errors }} />
			{/* Enter in a field takes the first button: forward. */}
			<ButtonRow>
				<Button name="step" value="2">
					{t.frame.continue}
				</Button>
				<Button name="step" value="ubah-1" variant="secondary">
					{t.frame.back}
				</Button>
			</ButtonRow>
		</form>
	);
}

interface PersonFieldsProps {
	values: FormValues;
	errors: FormErrors;
	/** What the browser knows of the reader is not what it should offer. */
	isSomebodyElse?: boolean;
}

/** Name, titles, contact and needs of one person. */
export function PersonFields({ values, errors, isSomebodyElse = false }: PersonFieldsProps) {
	const { t } = useLanguage();
	const words = t.participation.register;
	const field = (name: string, optional = false) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
	});
	const hasTitles = ["title_prefix", "title_suffix"].some((name) => textOf(values, name) || errors[name]);
	return (
		<>
			<TextField
				{...field("name")}
				label={words.name}
				hint={words.nameHint}
				autoComplete={isSomebodyElse ? "off" : "name"}
				autoCapitalize="words"
				enterKeyHint="next"
				spellCheck={false}
			/>
			<Details summary={words.titles} open={hasTitles}>
				<TextField
					{...field("title_prefix", true)}
					label={words.titlePrefix}
					autoComplete={isSomebodyElse ? "off" : "honorific-prefix"}
					width="short"
					spellCheck={false}
				/>
				<TextField
					{...field("title_suffix", true)}
					label={words.titleSuffix}
					autoComplete={isSomebodyElse ? "off" : "honorific-suffix"}
					width="medium"
					spellCheck={false}
				/>
			</Details>
			<TextField
				{...field("position", true)}
				label={words.position}
				autoComplete={isSomebodyElse ? "off" : "organization-title"}
				enterKeyHint="next"
				width="medium"
			/>
			<TextField
				{...field("phone")}
				type="tel"
				inputMode="tel"
				label={words.phone}
				hint={words.phoneHint}
				autoComplete={isSomebodyElse ? "off" : "tel"}
				enterKeyHint="next"
				width="medium"
			/>
			<TextField
				{...field("email", true)}
				type="email"
				inputMode="email"
				label={words.email}
				hint={words.emailHint}
				autoComplete={isSomebodyElse ? "off" : "email"}
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
		</>
	);
}
