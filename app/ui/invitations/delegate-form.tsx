import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { TextField } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";

/** The fields in the order in which they are asked. */
export const delegateFields = ["name", "position", "phone", "email"];

/** The colleague who is to answer instead. */
export function DelegateForm({ values, errors, back }: { values: FormValues; errors: FormErrors; back: string }) {
	const { t } = useLanguage();
	const words = t.invitations.mine;
	const labels = t.participation.register;
	const field = (name: string, optional = false) => ({
		name,
		error: errorText(t, errors, name),
		value: textOf(values, name),
		optionalLabel: optional ? t.frame.optional : undefined,
		autoComplete: "off",
	});
	return (
		<form method="post" noValidate>
			<TextField {...field("name")} label={words.colleague} autoCapitalize="words" spellCheck={false} />
			<TextField {...field("position", true)} label={labels.position} width="medium" />
			<TextField {...field("phone")} type="tel" inputMode="tel" label={labels.phone} width="medium" />
			<TextField
				{...field("email", true)}
				type="email"
				inputMode="email"
				label={labels.email}
				autoCapitalize="none"
				spellCheck={false}
				width="medium"
			/>
			<ButtonRow>
				<Button>{words.delegateSubmit}</Button>
				<LinkButton variant="secondary" href={back}>
					{words.back}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
