import { consentFieldNames } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PublicPage } from "../layout/public-page";
import { Button } from "../primitives/button";
import { HiddenFields } from "../primitives/hidden-fields";
import { type FormValues, valuesWithout } from "./form-parts";

interface FormReusedProps {
	action: string;
	values: FormValues;
	back: { href: string; label: string };
}

/** The form was sent before with other answers: it stands, and the new answers can become another registration. */
export function FormReused({ action, values, back }: FormReusedProps) {
	const { t } = useLanguage();
	const words = t.participation.register;
	return (
		<PublicPage title={words.reusedTitle} lead={words.reusedText} back={back}>
			<form method="post" action={action}>
				<HiddenFields values={valuesWithout(values, ["form_key", ...consentFieldNames])} />
				<Button name="step" value="2">
					{words.reusedAgain}
				</Button>
			</form>
		</PublicPage>
	);
}
