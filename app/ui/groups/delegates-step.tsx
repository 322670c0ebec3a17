import { genders } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { Details } from "../primitives/details";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { errorText, type FormErrors, type FormValues, textOf, valuesWithout } from "../registrations/form-parts";
import { delegateCount, type GroupFormProps } from "./form-props";

/** The fields of page 2, in the order in which they are asked. */
export function delegateStepFields(count: number): string[] {
	const parts = ["name", "email", "phone", "position", "gender"];
	const numbers = Array.from({ length: count }, (_none, index) => index + 1);
	return [...numbers.flatMap((number) => parts.map((part) => `d${number}_${part}`)), "mail_to"];
}

/** Page 2: who comes, as far as it is known, and where their calendar entries go. */
export function DelegatesStep({ action, values, errors, asked, limit }: GroupFormProps) {
	const { t } = useLanguage();
	const words = t.groups.form;
	const count = delegateCount(values, limit);
	const choices = (["delegates", "contact"] as const).map((value) => ({
		value,
		label: words.mailToChoices[value],
		hint: words.mailToHints[value],
	}));
	return (
		<form method="post" action={action} noValidate>
			<HiddenFields values={valuesWithout(values, delegateStepFields(count))} />
			<p>{words.delegatesLead}</p>
			<p className="muted">{words.ownContact}</p>
			{asked.some((category) => category === textOf(values, "category")) ? <p>{t.form.own.delegates}</p> : null}
			{Array.from({ length: count }, (_none, index) => index + 1).map((number) => (
				<Delegate key={number} number={number} values={values} errors={errors} />
			))}
			<RadioGroup
				name="mail_to"
				label={words.mailTo}
				error={errorText(t, errors, "mail_to")}
				value={textOf(values, "mail_to") || "delegates"}
				choices={choices}
			/>
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

function Delegate({ number, values, errors }: { number: number; values: FormValues; errors: FormErrors }) {
	const { t } = useLanguage();
	const labels = t.participation.register;
	const words = t.groups.form;
	const field = (part: string, optional = true) => ({
		name: `d${number}_${part}`,
		error: errorText(t, errors, `d${number}_${part}`),
		value: textOf(values, `d${number}_${part}`),
		optionalLabel: optional ? t.frame.optional : undefined,
		// What the browser knows of the contact is not what it should offer for somebody else.
		autoComplete: "off",
	});
	const isOpen = ["position", "gender"].some(
		(part) => textOf(values, `d${number}_${part}`) || errors[`d${number}_${part}`],
	);
	return (
		<Panel title={words.delegate(number)}>
			<TextField {...field("name")} label={words.name} autoCapitalize="words" spellCheck={false} />
			<TextField {...field("phone")} type="tel" inputMode="tel" label={labels.phone} width="medium" />
			<TextField
				{...field("email")}
				type="email"
				inputMode="email"
				label={labels.email}
				autoCapitalize="none"
				spellCheck={false}
				width="medium"
			/>
			<Details summary={words.more} open={isOpen}>
				<TextField {...field("position")} label={labels.position} width="medium" />
				<RadioGroup
					{...field("gender")}
					label={labels.gender}
					inline
					choices={[
						...genders.map((value) => ({ value, label: labels.genders[value] })),
						{ value: "", label: labels.noGender },
					]}
				/>
			</Details>
		</Panel>
	);
}
