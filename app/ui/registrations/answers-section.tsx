import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { ChosenSessions } from "./manage-registration";
import { type GivenAnswer, PartyAnswers } from "./registration-facts";

interface AnswersSectionProps {
	page: {
		hasQuestions: boolean;
		answers: readonly GivenAnswer[];
		/** Required questions that wait for the participant. */
		open: readonly string[];
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
			{page.hasQuestions || page.open.length > 0 ? (
				<section>
					<h2>{t.registrations.answers}</h2>
					{page.statedAt ? (
						<p className="muted">
							{words.stated}. {words.statedAt(formatInstant(page.statedAt, timeZone, lang))}
						</p>
					) : null}
					<OpenToParticipant open={page.open} />
					{page.hasQuestions ? <PartyAnswers answers={page.answers} base={base} /> : null}
				</section>
			) : null}
			<ChosenSessions sessions={page.sessions} timeZone={timeZone} />
		</>
	);
}

/** Required questions without an answer: no reason to refuse anybody, but worth a call. */
function OpenToParticipant({ open }: { open: readonly string[] }) {
	const words = useLanguage().t.form.own;
	if (open.length === 0) return null;
	return (
		<Panel title={words.staffOpen}>
			<p>{words.staffOpenText}</p>
			<ul>
				{open.map((label) => (
					<li key={label}>
						<Content>{label}</Content>
					</li>
				))}
			</ul>
		</Panel>
	);
}
