import type { AskedQuestion } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import type { FormErrors, FormValues } from "./form-parts";
import { encodingFor, OwnQuestions } from "./own-questions";

interface FirstAnswersFormProps {
	/** The questions that are still open to the participant. */
	questions: readonly AskedQuestion[];
	values: FormValues;
	errors: FormErrors;
	/** Where "no" leads. */
	back: string;
}

/** The organiser's questions that a participant has not answered, and nothing else. */
export function FirstAnswersForm({ questions, values, errors, back }: FirstAnswersFormProps) {
	const { t } = useLanguage();
	return (
		<form method="post" noValidate className="registration-form" encType={encodingFor(questions)}>
			<OwnQuestions {...{ questions, values, errors }} />
			<ButtonRow>
				<Button>{t.form.own.send}</Button>
				<LinkButton variant="link" href={back}>
					{t.frame.cancel}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
