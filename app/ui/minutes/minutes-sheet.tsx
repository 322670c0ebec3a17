import type { DiscussionStatus } from "#app/domain/discussion/types";
import type { MinutesLine } from "#app/domain/minutes/types";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatShortDate, formatTime, formatTimeRange } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { SummaryList, type SummaryRow } from "../primitives/summary-list";
import { Table } from "../primitives/table";
import { MinutesText } from "./minutes-text";

/** What one sheet tells of a session, or of what lies outside of sessions. */
export interface SheetPart {
	sessionId: string | null;
	title: string | null;
	startsAtLocal: string | null;
	endsAtLocal: string | null;
	/** Null before anybody wrote minutes. */
	text: { lines: readonly MinutesLine[]; savedByName: string } | null;
	moderators: readonly string[];
	speakers: readonly string[];
	questions: readonly {
		id: string;
		body: string;
		answer: string;
		status: DiscussionStatus;
		category: Category | null;
		organisationName: string;
	}[];
	followups: readonly { id: string; code: string; title: string; organisationName: string; dueOn: string }[];
}

/** The minutes of one session on paper: who was in charge, what was said, asked and promised. */
export function MinutesSheet({ part, timeZone }: { part: SheetPart; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.minutes.sheets;
	const { startsAtLocal, endsAtLocal, text } = part;
	// Tables of several sessions stand on one page: the time tells them apart in the reader's language.
	const when = startsAtLocal
		? `${formatShortDate(startsAtLocal, lang)}, ${formatTime(startsAtLocal, timeZone, lang)}`
		: t.minutes.outside;
	const row = (label: string, value: string | undefined): SummaryRow[] =>
		value ? [{ label, value: <Content>{value}</Content> }] : [];
	return (
		<section className="minutes-sheet">
			<h2>{part.title === null ? t.minutes.outside : <Content>{part.title}</Content>}</h2>
			<SummaryList
				rows={[
					...(startsAtLocal && endsAtLocal
						? [
								{ label: words.date, value: formatDate(startsAtLocal, lang) },
								{ label: words.time, value: formatTimeRange(startsAtLocal, endsAtLocal, timeZone, lang) },
							]
						: []),
					...row(words.chair, part.moderators.join("; ")),
					...row(words.speakers, part.speakers.join("; ")),
					...row(words.writer, text?.savedByName),
				]}
			/>
			<h3>{words.text}</h3>
			{text ? <MinutesText lines={text.lines} /> : <p className="muted">{words.notWritten}</p>}
			{part.questions.length > 0 ? (
				<>
					<h3>{words.questions}</h3>
					<SheetQuestions caption={`${words.questions}: ${when}`} questions={part.questions} />
				</>
			) : null}
			{part.followups.length > 0 ? (
				<>
					<h3>{words.followups}</h3>
					<Table
						caption={`${words.followups}: ${when}`}
						rows={part.followups}
						rowKey={({ id }) => id}
						stacked
						columns={[
							{ key: "code", header: words.table.code, rowHeader: true, keepTogether: true, cell: ({ code }) => code },
							{ key: "action", header: words.table.action, cell: ({ title }) => <Content>{title}</Content> },
							{
								key: "owner",
								header: words.table.owner,
								cell: ({ organisationName }) => <Content>{organisationName}</Content>,
							},
							{
								key: "due",
								header: words.table.due,
								keepTogether: true,
								cell: ({ dueOn }) => formatShortDate(dueOn, lang),
							},
						]}
					/>
				</>
			) : null}
		</section>
	);
}

function SheetQuestions({ caption, questions }: { caption: string; questions: SheetPart["questions"] }) {
	const { t } = useLanguage();
	const words = t.minutes.sheets.table;
	return (
		<Table
			caption={caption}
			rows={questions}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{ key: "question", header: words.question, rowHeader: true, cell: ({ body }) => <Content>{body}</Content> },
				{
					key: "asker",
					header: words.asker,
					cell: ({ organisationName, category }) =>
						organisationName ? (
							<Content>{organisationName}</Content>
						) : category ? (
							t.registrations.categories[category]
						) : (
							t.discussion.unknownAsker
						),
				},
				{
					key: "answer",
					header: words.answer,
					cell: ({ answer, status }) => (answer ? <Content>{answer}</Content> : t.discussion.statuses[status]),
				},
			]}
		/>
	);
}
