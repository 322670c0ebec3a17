import { useLanguage } from "#app/i18n/context";
import { formatDate, formatTimeRange } from "#app/i18n/format";
import { CheckboxGroup } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { errorText, type FormErrors, type FormValues, textsOf } from "./form-parts";

/** A session with places of its own. */
export interface OfferedSession {
	id: string;
	title: string;
	room: string;
	startsAtLocal: string;
	endsAtLocal: string;
	capacity: number;
	free: number;
}

interface SessionChoiceFieldProps {
	sessions: readonly OfferedSession[];
	timeZone: string;
	values: FormValues;
	errors: FormErrors;
}

/** Which of the sessions with limited places somebody wants to attend; a full one is a place in its queue. */
export function SessionChoiceField({ sessions, timeZone, values, errors }: SessionChoiceFieldProps) {
	const { lang, t } = useLanguage();
	if (sessions.length === 0) return null;
	return (
		<CheckboxGroup
			name="sessions"
			label={t.form.sessions}
			hint={t.form.sessionsHint}
			optionalLabel={t.frame.optional}
			error={errorText(t, errors, "sessions")}
			values={textsOf(values, "sessions")}
			choices={sessions.map(({ id, title, room, startsAtLocal, endsAtLocal, capacity, free }) => ({
				value: id,
				label: <Content>{title}</Content>,
				hint: (
					<>
						{formatDate(startsAtLocal, lang)}, {formatTimeRange(startsAtLocal, endsAtLocal, timeZone, lang)}
						{room ? (
							<>
								, <Content>{room}</Content>
							</>
						) : null}
						: {free > 0 ? t.form.placesFree(free, capacity) : t.form.placesFull}
					</>
				),
			}))}
		/>
	);
}
