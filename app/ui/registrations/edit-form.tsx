import type { AskedQuestion, PartyQuestion } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import type { FormErrors, FormValues } from "./form-parts";
import { encodingFor, OwnQuestions, ownFieldNames } from "./own-questions";
import { PartyQuestionField } from "./party-question-field";
import { PersonFields, personFields } from "./person-page";
import { type OfferedSession, SessionChoiceField } from "./session-choice-field";

interface AskedInEdit {
	own: readonly AskedQuestion[];
	party: readonly PartyQuestion[];
	sessions: readonly OfferedSession[];
	kept: Readonly<Record<string, string>>;
}

/** The fields of the participant's own form, in order. */
export function editFields({ own, party }: AskedInEdit): string[] {
	return [...personFields, ...party.map(({ id }) => `q_${id}`), "sessions", ...ownFieldNames(own)];
}

interface EditFormProps {
	form: AskedInEdit;
	timeZone: string;
	values: FormValues;
	errors: FormErrors;
	/** Where "no" leads. */
	back: string;
}

/** What a participant may change: everything but party and organisation, which belong to the seat. */
export function EditForm({ form, timeZone, values, errors, back }: EditFormProps) {
	const { t } = useLanguage();
	const { own, party, sessions, kept } = form;
	return (
		<form method="post" noValidate className="registration-form" encType={encodingFor(own)}>
			<PersonFields {...{ values, errors }} />
			{party.map((question) => (
				<PartyQuestionField key={question.id} {...{ question, values, errors }} />
			))}
			<SessionChoiceField {...{ sessions, timeZone, values, errors }} />
			<OwnQuestions {...{ questions: own, values, errors, kept }} />
			<ButtonRow>
				<Button>{t.form.mine.save}</Button>
				<LinkButton variant="link" href={back}>
					{t.frame.cancel}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}
