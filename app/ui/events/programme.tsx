import { slotsOf } from "#app/domain/programme/rules";
import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { SessionPeople } from "./session-people";

interface ProgrammeSession {
	id: string;
	dayId: string;
	title: string;
	startsAtLocal: string;
	endsAtLocal: string;
	room: string;
	speakers: readonly string[];
	moderators: readonly string[];
}

interface ProgrammeProps {
	days: readonly { id: string; position: number; startsAtLocal: string }[];
	sessions: readonly ProgrammeSession[];
}

const clock = (local: string) => local.slice(11, 16).replace(":", ".");
const times = (from: string, to: string) => `${clock(from)}–${clock(to)}`;

/** The programme, one table a day; sessions that begin together stand side by side, or below each other on a phone. */
export function Programme({ days, sessions }: ProgrammeProps) {
	const { lang, t } = useLanguage();
	const words = t.events.page;
	return (
		<section>
			<h2>{words.programme}</h2>
			{sessions.length === 0 ? <p className="muted">{words.noProgramme}</p> : null}
			{days
				.map((day) => ({ day, rows: slotsOf(sessions.filter((session) => session.dayId === day.id)) }))
				.filter(({ rows }) => rows.length > 0)
				.map(({ day, rows }) => (
					<section key={day.id}>
						<h3>{words.dayHeading(day.position, formatDate(day.startsAtLocal, lang))}</h3>
						<Table
							caption={words.programmeCaption(day.position)}
							rows={rows}
							rowKey={(row) => row.startsAtLocal}
							columns={[
								{
									key: "time",
									header: words.sessionTime,
									rowHeader: true,
									keepTogether: true,
									cell: (row) => times(row.startsAtLocal, latestEnd(row.sessions)),
								},
								{
									key: "session",
									header: words.session,
									cell: (row) => <Slot sessions={row.sessions} />,
								},
							]}
						/>
					</section>
				))}
		</section>
	);
}

function latestEnd(sessions: readonly ProgrammeSession[]): string {
	return sessions.map(({ endsAtLocal }) => endsAtLocal).reduce((one, other) => (one > other ? one : other));
}

/** What begins at one time. Of several, each says when it ends if that is not when all do. */
function Slot({ sessions }: { sessions: readonly ProgrammeSession[] }) {
	const { t } = useLanguage();
	const [only] = sessions;
	if (only && sessions.length === 1) return <SessionCell session={only} />;
	const end = latestEnd(sessions);
	return (
		<>
			<p className="muted small">{t.events.page.parallel}</p>
			<ul className="side-by-side">
				{sessions.map((session) => (
					<li key={session.id}>
						{session.endsAtLocal === end ? null : (
							<span className="line small keep-together">{times(session.startsAtLocal, session.endsAtLocal)}</span>
						)}
						<SessionCell session={session} />
					</li>
				))}
			</ul>
		</>
	);
}

function SessionCell({ session }: { session: ProgrammeSession }) {
	const { t } = useLanguage();
	return (
		<>
			<strong>
				<Content>{session.title}</Content>
			</strong>
			{session.room ? (
				<span className="line small">
					{t.events.page.room}: <Content>{session.room}</Content>
				</span>
			) : null}
			<SessionPeople session={session} />
		</>
	);
}
