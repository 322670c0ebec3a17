import type { ReactNode } from "react";
import { foreseeableAnswers } from "#app/domain/questions/rules";
import type { AskedQuestion, Category } from "#app/domain/registrations/types";
import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import { CheckboxGroup, RadioGroup } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { FileField, SelectField, TextArea, TextField } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf, textsOf } from "./form-parts";

/** The names of the questions' fields, in order. */
export function ownFieldNames(questions: readonly AskedQuestion[]): string[] {
	return questions.map(({ id }) => `q_${id}`);
}

/** How a form with these questions is sent: files need another encoding. */
export function encodingFor(questions: readonly AskedQuestion[]) {
	return questions.some(({ kind }) => kind === "file") ? ("multipart/form-data" as const) : undefined;
}

interface OwnQuestionsProps {
	/** Those that this party is asked, in order; of a form that asks for the party, too, those of all parties. */
	questions: readonly AskedQuestion[];
	/** The party is chosen in the same form. */
	isPartyChosenHere?: boolean;
	values: FormValues;
	errors: FormErrors;
	/** Names of files that lie here already, by question id. */
	kept?: Readonly<Record<string, string>>;
}

/**
 * The organiser's own questions. One that waits for an answer stands below the question it waits for; the style sheet
 * shows it once that answer is chosen, and without it a line says for whom the question is.
 */
export function OwnQuestions({ questions, ...form }: OwnQuestionsProps) {
	const ids = new Set(questions.map(({ id }) => id));
	const first = questions.filter(({ shownWhen }) => shownWhen === null || !ids.has(shownWhen.questionId));
	return first.map((question) => <Chain key={question.id} {...{ question, questions, ...form }} />);
}

function Chain({ question, questions, ...form }: OwnQuestionsProps & { question: AskedQuestion }) {
	const { t } = useLanguage();
	const partyNames = (parties: readonly Category[]) => parties.map((one) => t.registrations.categories[one]).join(", ");
	const waiting = questions.filter(({ shownWhen }) => shownWhen?.questionId === question.id);
	const field = <OwnQuestionField {...{ question, ...form }} />;
	const { parties } = question;
	const isOfSome = form.isPartyChosenHere && parties !== null;
	if (waiting.length === 0 && !isOfSome) return field;
	const answers = foreseeableAnswers(question) ?? [];
	return (
		<div
			className={
				isOfSome ? ["question-chain of-party", ...parties.map((one) => `of-${one}`)].join(" ") : "question-chain"
			}
		>
			{isOfSome ? <p className="muted">{t.form.own.onlyParties(partyNames(parties))}</p> : null}
			{field}
			{waiting.map((next) => (
				<div key={next.id} className={placeClass(question, answers.indexOf(next.shownWhen?.answer ?? "") + 1)}>
					<WaitsFor question={question} answer={next.shownWhen?.answer ?? ""} />
					<Chain {...{ question: next, questions, ...form }} />
				</div>
			))}
		</div>
	);
}

/** The style sheet knows the first six answers; a question that waits for a later one, or for a list, is always shown. */
function placeClass(question: AskedQuestion, place: number): string {
	return isList(question) || place > 6 ? "awaiting" : `awaiting awaiting-${place}`;
}

function WaitsFor({ question, answer }: { question: AskedQuestion; answer: string }) {
	const { t } = useLanguage();
	return (
		<p className="muted">
			<Content>{t.form.onlyWhen(question.label, t.form.answers[answer] ?? answer)}</Content>
		</p>
	);
}

const mostRadios = 8;
const isList = ({ kind, options }: AskedQuestion) => kind === "choice" && options.length > mostRadios;

/** One question, by its kind. */
export function OwnQuestionField({
	question,
	values,
	errors,
	kept,
}: Omit<OwnQuestionsProps, "questions"> & { question: AskedQuestion }) {
	const { t, lang } = useLanguage();
	const name = `q_${question.id}`;
	const field = {
		name,
		label: <Content>{question.label}</Content>,
		hint: hintOf(question, kept?.[question.id], t, lang),
		error: errorText(t, errors, name),
		optionalLabel: question.isRequired ? undefined : t.frame.optional,
	};
	const options = question.options.map((option) => ({ value: option, label: <Content>{option}</Content> }));
	const typed = { value: textOf(values, name), autoComplete: "off" };
	switch (question.kind) {
		case "text":
			return <TextField {...field} {...typed} />;
		case "long_text":
			return <TextArea {...field} value={typed.value} rows={4} />;
		case "number":
			return <TextField {...field} {...typed} inputMode="numeric" width="short" />;
		case "date":
			return <TextField {...field} {...typed} inputMode="numeric" width="short" />;
		case "file":
			return <FileField {...field} accept=".pdf,.jpg,.jpeg,.png" />;
		case "choices":
			return <CheckboxGroup {...field} choices={options} values={textsOf(values, name)} />;
		case "yes_no":
		case "choice": {
			const choices =
				question.kind === "choice" ? options : ["yes", "no"].map((value) => ({ value, label: t.form.answers[value] }));
			if (isList(question)) {
				const list = question.options.map((option) => ({ value: option, label: option, lang: "id" }));
				return <SelectField {...field} value={typed.value} options={list} emptyLabel={t.form.chooseOne} />;
			}
			const none = question.isRequired ? [] : [{ value: "", label: t.form.noAnswer }];
			return <RadioGroup {...field} value={typed.value} choices={[...choices, ...none]} />;
		}
	}
}

function hintOf(question: AskedQuestion, kept: string | undefined, t: Messages, lang: Language): ReactNode {
	const { kind, hint, minimum, maximum } = question;
	const words = t.form;
	const number = (value: number) => formatNumber(value, lang);
	const bounds =
		minimum !== null && maximum !== null
			? words.numberBetween(number(minimum), number(maximum))
			: minimum !== null
				? words.numberFrom(number(minimum))
				: maximum !== null
					? words.numberTo(number(maximum))
					: "";
	const own = { number: bounds, date: words.dateHint, file: words.fileHint }[kind as "number" | "date" | "file"] ?? "";
	const keptNote = kept ? words.fileKept(kept) : "";
	if (!hint && !own && !keptNote) return undefined;
	return (
		<>
			{hint ? <Content>{hint}</Content> : null} {own} {keptNote}
		</>
	);
}
