import type { AnswerProgram, AnswerStanding, AnswerStatus, ReleaseState } from "#app/domain/answers/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber, formatShortDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { Table } from "../primitives/table";
import { AnswerTag } from "./answer-tag";

/** What a calendar entry stands for: a day, or a session by its title. */
interface Slot {
	dayPosition: number | null;
	dayStartsAtLocal: string | null;
	sessionTitle: string | null;
}

interface AnsweredEntry extends Slot {
	id: string;
	partstat: string;
	answeredAt: string | null;
	answerComment: string;
	answerProgram: AnswerProgram | null;
	/** The address of the calendar it stands in, where that is not the person's own. */
	calendarOf: string | null;
}

interface GivenAnswer extends Slot {
	id: string;
	status: AnswerStatus;
	comment: string;
	program: AnswerProgram;
	standing: AnswerStanding;
	receivedAt: string;
}

interface CalendarAnswersProps {
	calendar: {
		entries: readonly AnsweredEntry[];
		given: readonly GivenAnswer[];
		/** Seats that are held no more. */
		releases: readonly { id: string; state: ReleaseState; requestedAt: string; endedAt: string | null }[];
	};
	timeZone: string;
}

/** What the person answered to each invitation in their calendar, and the answers that came before or do not count. */
export function CalendarAnswers({ calendar, timeZone }: CalendarAnswersProps) {
	const { lang, t } = useLanguage();
	const words = t.answers.record;
	const { entries, given, releases } = calendar;
	if (entries.length === 0 && given.length === 0) return null;
	return (
		<section>
			<h2>{words.heading}</h2>
			{entries.length > 0 ? (
				<Entries entries={entries} timeZone={timeZone} />
			) : (
				<p className="muted">{words.noEntry}</p>
			)}
			{given.length > 0 ? (
				<Details summary={words.history(formatNumber(given.length, lang))}>
					<History given={given} timeZone={timeZone} />
					<Releases releases={releases} timeZone={timeZone} />
				</Details>
			) : null}
		</section>
	);
}

/** What was said about another time or place does not stand any more; the history has it. */
const stands = ({ partstat }: Pick<AnsweredEntry, "partstat">) => partstat !== "NEEDS-ACTION";

function Entries({ entries, timeZone }: { entries: readonly AnsweredEntry[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.answers.record;
	return (
		<Table
			caption={words.heading}
			rows={entries}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "slot",
					header: words.invitation,
					rowHeader: true,
					cell: ({ calendarOf, ...slot }) => (
						<>
							<SlotName slot={slot} />
							{calendarOf ? <span className="line muted small">{words.calendarOf(calendarOf)}</span> : null}
						</>
					),
				},
				{ key: "answer", header: words.answer, cell: ({ partstat }) => <AnswerTag partstat={partstat} /> },
				{
					key: "said",
					header: words.comment,
					cell: ({ answerComment, ...entry }) =>
						stands(entry) && answerComment ? <Content>{answerComment}</Content> : null,
				},
				{
					key: "source",
					header: words.source,
					cell: ({ answeredAt, answerProgram, ...entry }) =>
						stands(entry) && answeredAt && answerProgram ? (
							<>
								{t.answers.programs[answerProgram]}
								<span className="line muted small">{formatInstant(answeredAt, timeZone, lang)}</span>
							</>
						) : null,
				},
			]}
		/>
	);
}

function History({ given, timeZone }: { given: readonly GivenAnswer[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.answers.record;
	return (
		<Table
			caption={words.historyCaption}
			rows={given}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "when",
					header: words.when,
					rowHeader: true,
					cell: ({ receivedAt }) => formatInstant(receivedAt, timeZone, lang),
				},
				{ key: "slot", header: words.invitation, cell: (slot) => <SlotName slot={slot} /> },
				{
					key: "answer",
					header: words.answer,
					cell: ({ status, program, comment }) => (
						<>
							<AnswerTag partstat={status} />
							<span className="line muted small">{t.answers.programs[program]}</span>
							{comment ? <Content>{comment}</Content> : null}
						</>
					),
				},
				{ key: "standing", header: words.standing, cell: ({ standing }) => t.answers.standings[standing] },
			]}
		/>
	);
}

function Releases({
	releases,
	timeZone,
}: {
	releases: CalendarAnswersProps["calendar"]["releases"];
	timeZone: string;
}) {
	const { lang, t } = useLanguage();
	const words = t.answers.record;
	const instant = (at: string) => formatInstant(at, timeZone, lang);
	if (releases.length === 0) return null;
	return (
		<ul>
			{releases.map(({ id, state, requestedAt, endedAt }) => (
				<li key={id}>
					{words.released(instant(requestedAt), t.answers.releases[state], instant(endedAt ?? requestedAt))}
				</li>
			))}
		</ul>
	);
}

function SlotName({ slot: { dayPosition, dayStartsAtLocal, sessionTitle } }: { slot: Slot }) {
	const { lang, t } = useLanguage();
	if (sessionTitle !== null) return <Content>{sessionTitle}</Content>;
	if (dayPosition === null || dayStartsAtLocal === null) return null;
	return t.registrations.attendanceDay(formatNumber(dayPosition, lang), formatShortDate(dayStartsAtLocal, lang));
}
