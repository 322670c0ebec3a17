import { useLanguage } from "#app/i18n/context";
import { formatTime } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { type DeskList, type DeskListLink, listHref } from "./types";

/** The way from the day's list to those of its sessions, folded away while the day itself is at work. */
export function DeskSessions({ sessions, list }: { sessions: readonly DeskListLink[]; list: DeskList }) {
	const { lang, t } = useLanguage();
	const words = t.door.sessions;
	if (sessions.length === 0) return null;
	return (
		<Details summary={list.title === null ? words.ofDay : words.ofSession(list.title)}>
			<ul className="desk-sessions">
				<li>
					<a href={listHref({ ...list, sessionId: null })} aria-current={list.sessionId === null ? "page" : undefined}>
						{words.arrival}
					</a>
				</li>
				{sessions.map(({ href, title, startsAtLocal, isCurrent }) => (
					<li key={href}>
						<a href={href} aria-current={isCurrent ? "page" : undefined}>
							{formatTime(startsAtLocal, list.timeZone, lang)} <Content>{title}</Content>
						</a>
					</li>
				))}
			</ul>
		</Details>
	);
}
