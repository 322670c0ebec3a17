import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";

interface SessionPeopleProps {
	session: { speakers: readonly string[]; moderators: readonly string[] };
}

/** Who speaks in a session and who moderates it, under its title. */
export function SessionPeople({ session: { speakers, moderators } }: SessionPeopleProps) {
	const { t } = useLanguage();
	return (
		<>
			{speakers.length > 0 ? (
				<span className="line muted small">
					<Content>{speakers.join(" · ")}</Content>
				</span>
			) : null}
			{moderators.length > 0 ? (
				<span className="line muted small">
					{t.speakers.roles.moderator}: <Content>{moderators.join(" · ")}</Content>
				</span>
			) : null}
		</>
	);
}
