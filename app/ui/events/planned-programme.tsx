import type { SessionKind } from "#app/domain/events/types";
import { overlaps } from "#app/domain/programme/rules";
import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { Table } from "../primitives/table";
import { VisuallyHidden } from "../primitives/visually-hidden";
import type { SessionDay } from "./session-form";
import { SessionPeople } from "./session-people";

interface PlannedSession {
	id: string;
	dayId: string;
	kind: SessionKind;
	title: string;
	startsAtLocal: string;
	endsAtLocal: string;
	room: string;
	speakers: readonly string[];
	moderators: readonly string[];
}

interface PlannedProgrammeProps {
	eventId: string;
	days: readonly SessionDay[];
	sessions: readonly PlannedSession[];
	/** No way to change a session of a cancelled event. */
	isFixed: boolean;
}

/** The programme as its planner sees it: one table a day, a link to change each session. */
export function PlannedProgramme({ eventId, days, sessions, isFixed }: PlannedProgrammeProps) {
	const { lang, t } = useLanguage();
	const words = t.planning;
	if (sessions.length === 0) return <EmptyState title={words.programmeEmpty} />;
	const clock = (local: string) => local.slice(11).replace(":", ".");
	return days
		.map((day) => ({ day, rows: sessions.filter(({ dayId }) => dayId === day.id) }))
		.filter(({ rows }) => rows.length > 0)
		.map(({ day, rows }) => {
			const heading = `${words.dayLegend(day.position)}: ${formatDate(day.startsAtLocal, lang)}`;
			return (
				<section key={day.id}>
					<h2>{heading}</h2>
					<Table
						caption={heading}
						rows={rows}
						rowKey={({ id }) => id}
						stacked
						columns={[
							{
								key: "time",
								header: words.columnTime,
								keepTogether: true,
								cell: (row) => (
									<>
										{clock(row.startsAtLocal)}–{clock(row.endsAtLocal)}
										{rows.some((other) => other.id !== row.id && overlaps(row, other)) ? (
											<span className="line muted small">{words.parallel}</span>
										) : null}
									</>
								),
							},
							{
								key: "session",
								header: words.columnSession,
								rowHeader: true,
								cell: (row) => (
									<>
										<Content>{row.title}</Content>
										<SessionPeople session={row} />
									</>
								),
							},
							{ key: "kind", header: words.sessionKind, cell: ({ kind }) => t.events.sessionKinds[kind] },
							...(rows.some(({ room }) => room)
								? [{ key: "room", header: words.room, cell: ({ room }: PlannedSession) => <Content>{room}</Content> }]
								: []),
							...(isFixed
								? []
								: [
										{
											key: "change",
											header: words.columnActions,
											hideHeader: true,
											cell: (row: PlannedSession) => <SessionActions eventId={eventId} session={row} />,
										},
									]),
						]}
					/>
				</section>
			);
		});
}

/** What can be done with a session: change it, or begin another one from it. */
function SessionActions({ eventId, session: { id, title } }: { eventId: string; session: PlannedSession }) {
	const { t } = useLanguage();
	const words = t.planning;
	const programme = `/panel/kegiatan/${eventId}/agenda`;
	const links = [
		[`${programme}/${id}`, t.frame.change],
		[`${programme}?sesudah=${id}#tambah`, words.addAfter],
		[`${programme}?bersama=${id}#tambah`, words.addParallel],
		[`${programme}?gandakan=${id}#tambah`, words.duplicateSession],
	] as const;
	return links.map(([href, label], index) => (
		<span key={href} className="small">
			{index > 0 ? " · " : null}
			<a className="keep-together" href={href}>
				{label}
				<VisuallyHidden>
					{" "}
					<Content>{title}</Content>
				</VisuallyHidden>
			</a>
		</span>
	));
}
