import type { ReactNode } from "react";
import {
	type AskedQuestion,
	type Category,
	consentFieldNames,
	type PartyQuestion,
} from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow } from "../primitives/button";
import { Checkbox } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Notification } from "../primitives/notification";
import { VisuallyHidden } from "../primitives/visually-hidden";
import { errorText, type FormErrors, type FormValues, textOf, textsOf, valuesWithout } from "./form-parts";
import { OptionalConsents } from "./optional-consents";
import { OwnQuestionField } from "./own-questions";
import type { OfferedSession } from "./session-choice-field";

/** The fields of the third page, in order. */
export function lastPageFields(own: readonly AskedQuestion[]): string[] {
	return [...own.filter(({ kind }) => kind === "file").map(({ id }) => `q_${id}`), ...consentFieldNames, "website"];
}

interface CheckPageProps {
	action: string;
	values: FormValues;
	errors: FormErrors;
	category: Category;
	/** No seat of this party is free at the moment. */
	isFull: boolean;
	/** "Kota Tangerang". */
	regionName: string;
	questions: readonly PartyQuestion[];
	/** The organiser's own questions that this person is asked, files among them. */
	own: readonly AskedQuestion[];
	/** The sessions that were chosen. */
	chosen: readonly OfferedSession[];
}

const answersForm = "jawaban";

/** Page 3: all answers at a glance, each with a way to change it, and the two consents, asked apart. */
export function CheckPage(props: CheckPageProps) {
	const { action, values, errors, category, isFull, regionName, questions, own, chosen } = props;
	const { t } = useLanguage();
	const words = t.participation.register;
	const text = (name: string) => textOf(values, name);
	const row = (name: string, label: string, page: 1 | 2, value: ReactNode = text(name)) => (
		<Answer key={name} {...{ action, name, label, page }} value={value || t.frame.notFilled} />
	);
	const name = [text("title_prefix"), text("name")].filter(Boolean).join(" ");
	const genders: Record<string, string> = words.genders;
	const files = own.filter(({ kind }) => kind === "file");
	return (
		<>
			<form id={answersForm} method="post" action={action}>
				<HiddenFields values={valuesWithout(values, [])} />
			</form>
			<dl className="summary-list">
				{row("category", words.representing, 1, <PartyLabel party={category} label={words.categories[category]} />)}
				{row("organisation", words.organisation, 1)}
				{row("region", words.region, 1, regionName)}
				{questions
					.filter((question) => question.category === category)
					.map((question) => {
						const field = `q_${question.id}`;
						const given = textsOf(values, field).filter(Boolean);
						const said = given.map((one) => (question.kind === "text" ? one : (t.participation.options[one] ?? one)));
						return row(field, t.participation.questions[question.id]?.label ?? question.id, 1, said.join("; "));
					})}
				{row("name", words.name, 2, text("title_suffix") ? `${name}, ${text("title_suffix")}` : name)}
				{row("position", words.position, 2)}
				{row("phone", words.phone, 2)}
				{row("email", words.email, 2)}
				{row("gender", words.gender, 2, genders[text("gender")])}
				{row("access_needs", words.accessNeeds, 2)}
				{chosen.length > 0 || textOf(values, "sessions")
					? row("sessions", t.form.sessions, 2, <Chosen sessions={chosen} />)
					: null}
				{own
					.filter(({ kind }) => kind !== "file")
					.map(({ id, label, kind }) => {
						const given = textsOf(values, `q_${id}`).filter(Boolean);
						const said = given.map((one) => (kind === "yes_no" ? (t.form.answers[one] ?? one) : one));
						const value = said.length > 0 ? <Content>{said.join("; ")}</Content> : t.frame.notFilled;
						return <Answer key={id} name={`q_${id}`} page={2} isOwn {...{ action, label, value }} />;
					})}
			</dl>
			<form
				method="post"
				action={action}
				noValidate
				className="registration-form"
				encType={files.length > 0 ? "multipart/form-data" : undefined}
			>
				<HiddenFields values={valuesWithout(values, lastPageFields(own))} />
				{isFull ? (
					<Notification tone="warn">{words.fullNote(t.registrations.categories[category])}</Notification>
				) : null}
				{files.length > 0 ? (
					<>
						<h2>{t.form.filesHeading}</h2>
						{files.map((question) => (
							<OwnQuestionField key={question.id} {...{ question, values, errors }} />
						))}
					</>
				) : null}
				<h2>{words.consentHeading}</h2>
				<Checkbox
					name="consent"
					label={words.consent}
					checked={text("consent") !== ""}
					error={errorText(t, errors, "consent")}
				/>
				<p>{t.form.consentsOptional}</p>
				<OptionalConsents category={category} isTicked={(name) => text(name) !== ""} />
				<p>
					<a href="/privasi">{words.notice}</a>
				</p>
				<Trap error={errorText(t, errors, "website")} value={text("website")} label={words.website} />
				<ButtonRow>
					<Button name="step" value="submit">
						{words.send}
					</Button>
					<Button name="step" value="ubah-2" variant="secondary">
						{t.frame.back}
					</Button>
				</ButtonRow>
			</form>
		</>
	);
}

function Chosen({ sessions }: { sessions: readonly OfferedSession[] }) {
	const { t } = useLanguage();
	return sessions.map(({ id, title, free }) => (
		<span key={id} className="line">
			<Content>{title}</Content>
			{free > 0 ? null : ` (${t.form.placesFull})`}
		</span>
	));
}

interface AnswerProps {
	action: string;
	name: string;
	label: string;
	page: 1 | 2;
	value: ReactNode;
	/** The label is the organiser's own. */
	isOwn?: boolean;
}

/** One answer; its button leads back to its field with all answers kept. */
function Answer({ action, name, label, page, value, isOwn = false }: AnswerProps) {
	const { t } = useLanguage();
	return (
		<div>
			<dt>{isOwn ? <Content>{label}</Content> : label}</dt>
			<dd className="summary-text">{value}</dd>
			<dd className="summary-action">
				<button
					type="submit"
					className="text-button"
					form={answersForm}
					formAction={`${action}#${name}`}
					name="step"
					value={`ubah-${page}`}
				>
					{t.frame.change}
					<VisuallyHidden>
						{" "}
						{isOwn ? <Content>{label}</Content> : t.participation.register.changeAnswer(label)}
					</VisuallyHidden>
				</button>
			</dd>
		</div>
	);
}

/** A field for programs. Whoever fills it in by mistake is shown it, and what to do. */
function Trap({ error, value, label }: { error: string | undefined; value: string; label: string }) {
	const field = <TextField name="website" label={label} error={error} value={value} autoComplete="off" />;
	return error ? field : <div className="visually-hidden">{field}</div>;
}
