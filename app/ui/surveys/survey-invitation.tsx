import { useLanguage } from "#app/i18n/context";
import { LinkButton } from "../primitives/button";
import { Panel } from "../primitives/panel";

/** On a participant's own page, while replies are taken: the way to the survey. */
export function SurveyInvitation({ path }: { path: string }) {
	const words = useLanguage().t.survey.invite;
	return (
		<Panel title={words.title}>
			<p>{words.text}</p>
			<LinkButton href={`${path}/penilaian`}>{words.open}</LinkButton>
		</Panel>
	);
}
