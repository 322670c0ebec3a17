import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { ChosenSessions } from "./manage-registration";
import { type GivenAnswer, PartyAnswers } from "./registration-facts";

interface AnswersSectionProps {
	page: {
		hasQuestions: boolean;
		answers: readonly GivenAnswer[];
		/** When a participant stated something about their cooperative. */
		statedAt: string | null;
		sessions: Parameters<typeof ChosenSessions>[0]["sessions"];
	};
	/** The registration's address in the panel. */
	base: string;
	timeZone: string;
}

/** What a participant answered and chose. What is said about a cooperative is said by them and not checked. */
export function AnswersSection({ page, base, timeZone }: AnswersSectionProps) {
	const { lang, t } = useLanguage();
	const words = t.form.detail;
	return (
		<>
			{page.hasQuestions ? (
				<section>
					<h2>{t.registrations.answers}</h2>
					{page.statedAt ? (
						<p className="muted">
							{words.stated}. {words.statedAt(formatInstant(page.statedAt, timeZone, lang))}
						</p>
					) : null}
					<PartyAnswers answers={page.answers} base={base} />
				</section>
			) : null}
			<ChosenSessions sessions={page.sessions} timeZone={timeZone} />
		</>
	);
}
