import type { Category, PartyQuestion } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { SelectField, type SelectGroup, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { errorText, type FormErrors, type FormValues, textOf, valuesWithout } from "./form-parts";
import { PartyQuestionField } from "./party-question-field";

/** An invited party and what is left of its seats. */
export interface Party {
	category: Category;
	free: number;
	seats: number;
}

interface OrganisationPageProps {
	action: string;
	values: FormValues;
	errors: FormErrors;
	parties: readonly Party[];
	regions: readonly SelectGroup[];
	questions: readonly PartyQuestion[];
	/** The page that comes next: 2, or 1's own check when the later pages are filled in already. */
	step: "1" | "2";
}

/** The fields of the first page, in the order in which they are asked. */
export function organisationFields(questions: readonly PartyQuestion[]): string[] {
	return ["category", "organisation", "region", ...questions.map(({ id }) => `q_${id}`)];
}

/** Page 1: whom you represent, and what that party is asked. */
export function OrganisationPage(props: OrganisationPageProps) {
	const { action, values, errors, parties, regions, questions, step } = props;
	const { t } = useLanguage();
	const words = t.participation.register;
	const error = (name: string) => errorText(t, errors, name);
	return (
		<form method="post" action={action} noValidate className="registration-form">
			<HiddenFields values={valuesWithout(values, organisationFields(questions))} />
			<RadioGroup
				name="category"
				label={words.category}
				hint={words.categoryHint}
				error={error("category")}
				value={textOf(values, "category")}
				choices={parties.map(({ category, free, seats }) => ({
					value: category,
					label: <PartyLabel party={category} label={words.categories[category]} />,
					hint: free > 0 ? words.seatsFree(free, seats) : words.seatsFull,
				}))}
			/>
			<TextField
				name="organisation"
				label={words.organisation}
				hint={words.organisationHint}
				error={error("organisation")}
				value={textOf(values, "organisation")}
				autoComplete="organization"
				autoCapitalize="words"
				enterKeyHint="next"
				spellCheck={false}
			/>
			<SelectField
				name="region"
				label={words.region}
				hint={words.regionHint}
				error={error("region")}
				value={textOf(values, "region")}
				options={regions}
				emptyLabel={words.chooseRegion}
			/>
			{parties.map(({ category }) => (
				<PartyQuestions key={category} category={category} {...{ questions, values, errors }} />
			))}
			<ButtonRow>
				<Button name="step" value={step}>
					{t.frame.continue}
				</Button>
			</ButtonRow>
		</form>
	);
}

interface PartyQuestionsProps {
	category: Category;
	questions: readonly PartyQuestion[];
	values: FormValues;
	errors: FormErrors;
}

/** A party's own questions. The style sheet shows them once the party is chosen; without it, the heading says whose. */
function PartyQuestions({ category, questions, values, errors }: PartyQuestionsProps) {
	const { t } = useLanguage();
	const own = questions.filter((question) => question.category === category);
	if (own.length === 0) return null;
	return (
		<section className={`party-questions party-questions-${category}`}>
			<h2>{t.participation.register.partyHeading[category]}</h2>
			<p className="muted">{t.participation.register.partyHint}</p>
			{own.map((question) => (
				<PartyQuestionField key={question.id} {...{ question, values, errors }} />
			))}
		</section>
	);
}
