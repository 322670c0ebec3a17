import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { SessionPeople } from "./session-people";

interface ProgrammeProps {
	days: readonly { id: string; position: number; startsAtLocal: string }[];
	sessions: readonly {
		id: string;
		dayId: string;
		title: string;
		startsAtLocal: string;
		endsAtLocal: string;
		room: string;
		speakers: readonly string[];
		moderators: readonly string[];
	}[];
}

/** The programme, one table a day. */
export function Programme({ days, sessions }: ProgrammeProps) {
	const { lang, t } = useLanguage();
	const words = t.events.page;
	const clock = (local: string) => local.slice(11).replace(":", ".");
	return (
		<section>
			<h2>{words.programme}</h2>
			{sessions.length === 0 ? <p className="muted">{words.noProgramme}</p> : null}
			{days
				.map((day) => ({ day, rows: sessions.filter((session) => session.dayId === day.id) }))
				.filter(({ rows }) => rows.length > 0)
				.map(({ day, rows }) => (
					<section key={day.id}>
						<h3>{words.dayHeading(day.position, formatDate(day.startsAtLocal, lang))}</h3>
						<Table
							caption={words.programmeCaption(day.position)}
							rows={rows}
							rowKey={(row) => row.id}
							columns={[
								{
									key: "time",
									header: words.sessionTime,
									keepTogether: true,
									cell: (row) => `${clock(row.startsAtLocal)}–${clock(row.endsAtLocal)}`,
								},
								{
									key: "session",
									header: words.session,
									rowHeader: true,
									cell: (row) => (
										<>
											<Content>{row.title}</Content>
											<SessionPeople session={row} />
										</>
									),
								},
								...(rows.some((row) => row.room)
									? [
											{
												key: "room",
												header: words.room,
												cell: (row: { room: string }) => <Content>{row.room}</Content>,
											},
										]
									: []),
							]}
						/>
					</section>
				))}
		</section>
	);
}
