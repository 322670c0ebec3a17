import { surveyTexts } from "#app/domain/surveys/types";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";

/** What was answered in words, question by question, without who said it. */
export function SurveyWords({ words: said }: { words: readonly { praise: string; wish: string }[] }) {
	const { t } = useLanguage();
	const words = t.survey.results;
	if (said.length === 0) return <p className="muted">{words.noWords}</p>;
	return (
		<Panel title={words.words}>
			<p className="muted small">{words.wordsHint}</p>
			{surveyTexts.map((name) => (
				<section key={name}>
					<h3>{t.survey.texts[name]}</h3>
					<ul>
						{said
							.map((reply) => reply[name])
							.filter((text) => text !== "")
							.map((text, index) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once, and nothing else is unique
								<li key={index}>
									<Content>{text}</Content>
								</li>
							))}
					</ul>
				</section>
			))}
		</Panel>
	);
}
