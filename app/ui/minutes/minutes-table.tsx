import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber, formatShortDate, formatTime } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { VisuallyHidden } from "../primitives/visually-hidden";
import { minutesPage } from "./minutes-address";

/** The minutes of one session, or of what lies outside of sessions. */
export interface MinutesRow {
	sessionId: string | null;
	/** Null outside of sessions. */
	title: string | null;
	startsAtLocal: string | null;
	/** Null before the first save. */
	minutes: { words: number; savedAt: string; savedByName: string } | null;
	/** How many follow-ups come from its sentences. */
	followups: number;
}

interface MinutesTableProps {
	event: { id: string; timeZone: string };
	rows: readonly MinutesRow[];
}

/** The sessions of an event with the state of their minutes. */
export function MinutesTable({ event, rows }: MinutesTableProps) {
	const { lang, t } = useLanguage();
	const words = t.minutes;
	const stateOf = ({ minutes }: MinutesRow) => (minutes === null ? "none" : minutes.words === 0 ? "empty" : "written");
	return (
		<Table
			caption={words.title}
			rows={rows}
			rowKey={({ sessionId }) => sessionId ?? "outside"}
			stacked
			columns={[
				{
					key: "session",
					header: words.table.session,
					rowHeader: true,
					cell: ({ sessionId, title, startsAtLocal }) => (
						<>
							<a href={minutesPage(event.id, sessionId)}>
								{title === null ? words.outside : <Content>{title}</Content>}
							</a>
							<span className="line muted small">
								{startsAtLocal
									? `${formatShortDate(startsAtLocal, lang)}, ${formatTime(startsAtLocal, event.timeZone, lang)}`
									: words.outsideHint}
							</span>
						</>
					),
				},
				{
					key: "state",
					header: words.table.state,
					cell: (row) => <Tag tone={stateOf(row) === "written" ? "ok" : "plain"}>{words.states[stateOf(row)]}</Tag>,
				},
				{
					key: "saved",
					header: words.table.saved,
					cell: ({ minutes }) =>
						minutes
							? words.savedBy(minutes.savedByName, formatInstant(minutes.savedAt, event.timeZone, lang))
							: words.notSaved,
				},
				{
					key: "words",
					header: words.table.words,
					numeric: true,
					cell: ({ minutes }) => formatNumber(minutes?.words ?? 0, lang),
				},
				{
					key: "followups",
					header: words.table.actions,
					numeric: true,
					cell: ({ followups }) => formatNumber(followups, lang),
				},
				{
					key: "act",
					header: words.table.act,
					hideHeader: true,
					keepTogether: true,
					cell: ({ sessionId, title }) => (
						<Permitted to="followups.write">
							<a href={`${minutesPage(event.id, sessionId)}/tulis`}>
								{words.write}
								<VisuallyHidden> {title === null ? words.outside : <Content>{title}</Content>}</VisuallyHidden>
							</a>
						</Permitted>
					),
				},
			]}
		/>
	);
}
