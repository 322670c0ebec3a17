import type { AskedQuestion, Category, PartyQuestion } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { SelectField, type SelectGroup, TextField } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "./form-parts";
import type { Party } from "./organisation-page";
import { encodingFor, OwnQuestions, ownFieldNames } from "./own-questions";
import { PartyQuestionField } from "./party-question-field";
import { StaffPersonFields, staffPersonFields } from "./staff-form";

/** The fields of the form in the order in which they are asked. */
export function addFields({ questions, own }: Pick<AddFormProps, "questions" | "own">): string[] {
	const party = questions.map(({ id }) => `q_${id}`);
	return ["category", "organisation", "region", ...staffPersonFields, ...party, ...ownFieldNames(own)];
}

interface AddFormProps {
	parties: readonly Party[];
	regions: readonly SelectGroup[];
	questions: readonly PartyQuestion[];
	/** The organiser's own questions, of all parties. */
	own: readonly AskedQuestion[];
	values: FormValues;
	errors: FormErrors;
	/** Where "no" leads. */
	back: string;
}

/** Everything the public form asks, on one page, for somebody who telephoned or wrote. */
export function AddForm({ parties, regions, questions, own, values, errors, back }: AddFormProps) {
	const { t } = useLanguage();
	const labels = t.participation.register;
	const words = t.registrations;
	const error = (name: string) => errorText(t, errors, name);
	return (
		<form method="post" noValidate className="registration-form" encType={encodingFor(own)}>
			<RadioGroup
				name="category"
				label={words.addPage.party}
				error={error("category")}
				value={textOf(values, "category")}
				choices={parties.map(({ category, free, seats }) => ({
					value: category,
					label: <PartyLabel party={category} label={labels.categories[category]} />,
					hint: free > 0 ? labels.seatsFree(free, seats) : labels.seatsFull,
				}))}
			/>
			<TextField
				name="organisation"
				label={labels.organisation}
				error={error("organisation")}
				value={textOf(values, "organisation")}
				autoComplete="off"
				spellCheck={false}
			/>
			<SelectField
				name="region"
				label={labels.region}
				hint={words.addPage.regionHint}
				error={error("region")}
				value={textOf(values, "region")}
				options={regions}
				emptyLabel={labels.chooseRegion}
			/>
			<StaffPersonFields values={values} errors={errors} />
			{parties.map(({ category }) => (
				<PartyPart key={category} {...{ category, questions, values, errors }} />
			))}
			<OwnPart own={own} {...{ values, errors }} />
			<ButtonRow>
				<Button>{words.addPage.submit}</Button>
				<LinkButton variant="link" href={back}>
					{t.frame.cancel}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}

/** What the organiser asks of their own. Nobody is held up by it: staff write down what was said on the telephone. */
function OwnPart({ own, values, errors }: Pick<AddFormProps, "own" | "values" | "errors">) {
	const words = useLanguage().t.form.own;
	if (own.length === 0) return null;
	const questions = own.map((question) => ({ ...question, isRequired: false }));
	return (
		<section>
			<h2>{words.heading}</h2>
			<p className="muted">{words.staffHint}</p>
			<OwnQuestions {...{ questions, values, errors }} isPartyChosenHere />
		</section>
	);
}

interface PartyPartProps {
	category: Category;
	questions: readonly PartyQuestion[];
	values: FormValues;
	errors: FormErrors;
}

/** A party's own questions, shown by the style sheet once the party is chosen. */
function PartyPart({ category, questions, values, errors }: PartyPartProps) {
	const { t } = useLanguage();
	const own = questions.filter((question) => question.category === category);
	if (own.length === 0) return null;
	return (
		<section className={`party-questions party-questions-${category}`}>
			<h2>{t.participation.register.partyHeading[category]}</h2>
			<p className="muted">{t.registrations.addPage.partyHint}</p>
			{own.map((question) => (
				<PartyQuestionField key={question.id} {...{ question, values, errors }} />
			))}
		</section>
	);
}
