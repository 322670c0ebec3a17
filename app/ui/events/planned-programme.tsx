import type { SessionKind } from "#app/domain/events/types";
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
								cell: (row) => `${clock(row.startsAtLocal)}–${clock(row.endsAtLocal)}`,
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
											cell: ({ id, title }: PlannedSession) => (
												<a href={`/panel/kegiatan/${eventId}/agenda/${id}`}>
													{t.frame.change}
													<VisuallyHidden>
														{" "}
														<Content>{title}</Content>
													</VisuallyHidden>
												</a>
											),
										},
									]),
						]}
					/>
				</section>
			);
		});
}
