import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { TextArea, TextField } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

/** The fields of the answer in the order in which they are asked. */
export function answerFieldNames(places: number): string[] {
	const people = Array.from({ length: places }, (_, index) =>
		["name", "position", "phone", "email"].map((name) => `${name}_${index + 1}`),
	);
	return ["answer", "channel", "who", ...people.flat(), "reason"];
}

interface AnswerFormProps {
	values: FormValues;
	errors: FormErrors;
	/** How many people may still be named. */
	places: number;
	back: string;
}

/** An answer that came by letter or telephone, with the people who are sent. */
export function AnswerForm({ values, errors, places, back }: AnswerFormProps) {
	const { t } = useLanguage();
	const words = t.invitations.recording;
	const field = (name: string, optional = false) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
		autoComplete: "off",
	});
	return (
		<form method="post" noValidate>
			<RadioGroup
				{...field("answer")}
				label={words.answer}
				inline
				choices={[
					{ value: "accept", label: words.accept },
					{ value: "decline", label: words.decline },
				]}
			/>
			<RadioGroup
				{...field("channel")}
				label={words.channel}
				inline
				choices={[
					{ value: "letter", label: words.channels.letter },
					{ value: "phone", label: words.channels.phone },
				]}
			/>
			<TextField {...field("who")} label={words.who} hint={words.whoHint} width="medium" />
			<h2>{words.people}</h2>
			<p className="muted">{words.peopleHint}</p>
			{Array.from({ length: places }, (_, index) => index + 1).map((at) => (
				<section key={at}>
					<h3>{words.person(at)}</h3>
					<TextField {...field(`name_${at}`, at > 1)} label={words.name} autoCapitalize="words" spellCheck={false} />
					<TextField {...field(`position_${at}`, true)} label={words.position} />
					<TextField {...field(`phone_${at}`, true)} type="tel" inputMode="tel" label={words.phone} width="medium" />
					<TextField
						{...field(`email_${at}`, true)}
						type="email"
						label={words.email}
						autoCapitalize="none"
						spellCheck={false}
					/>
				</section>
			))}
			<TextArea
				name="reason"
				label={words.reason}
				error={errorText(t, errors, "reason")}
				value={textOf(values, "reason")}
				optionalLabel={t.frame.optional}
				rows={2}
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
