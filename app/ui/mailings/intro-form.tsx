import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "../primitives/button";
import { TextArea } from "../primitives/field";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import { PlaceholderHelp } from "./placeholder-help";

/** The fields of the form in the order in which they are asked. */
export const introFields = ["intro", "intro_en"];

/** What the letters of an event say first. */
export function IntroForm({ values, errors }: { values: FormValues; errors: FormErrors }) {
	const { t } = useLanguage();
	const words = t.mailings.introForm;
	const field = (name: string) => ({
		name,
		value: textOf(values, name),
		error: errorText(t, errors, name),
		optionalLabel: t.frame.optional,
		rows: 6,
	});
	return (
		<form method="post" noValidate>
			<TextArea {...field("intro")} label={words.intro} lang="id" />
			<TextArea {...field("intro_en")} label={words.introEn} hint={words.introEnHint} lang="en" />
			<PlaceholderHelp texts={[textOf(values, "intro"), textOf(values, "intro_en")]} />
			<ButtonRow>
				<Button>{words.save}</Button>
			</ButtonRow>
		</form>
	);
}
