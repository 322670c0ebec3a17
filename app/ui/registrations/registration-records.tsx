import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber, formatShortDate } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import { useMay } from "../layout/request-context";
import { type LetterState, LetterStatusTag } from "../messages/letter-status";
import { templateName } from "../messages/template-name";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

/** A letter to the person. */
export interface SentLetter extends LetterState {
	id: string;
	template: string;
	/** Null for a letter about no event, which belongs to no office's outbox. */
	eventId: string | null;
	createdAt: string;
	sentAt: string | null;
	/** What the mail server said last of a letter that was not taken. */
	lastCode: number | null;
	lastError: string | null;
}

/** The letters to one person, each a link to its words, with what became of it. */
export function PersonLetters({ letters, timeZone }: { letters: readonly SentLetter[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.messages;
	const may = useMay();
	if (letters.length === 0) return <p className="muted">{t.registrations.noLetters}</p>;
	return (
		<Table
			caption={t.registrations.letters}
			rows={letters}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "kind",
					header: words.kind,
					rowHeader: true,
					cell: ({ id, template, eventId }) =>
						may("letters.read") && eventId ? (
							<a href={`/panel/surat/${id}`}>{templateName(template, t)}</a>
						) : (
							templateName(template, t)
						),
				},
				{ key: "queued", header: words.queuedAt, cell: ({ createdAt }) => formatInstant(createdAt, timeZone, lang) },
				{
					key: "status",
					header: words.status,
					cell: (letter) => (
						<>
							<LetterStatusTag letter={letter} />
							<span className="line muted small">{becameOf(letter, timeZone, lang, t)}</span>
						</>
					),
				},
			]}
		/>
	);
}

/** When it was taken or came back, or why it was not taken. */
function becameOf(letter: SentLetter, timeZone: string, lang: Language, t: Messages): string | null {
	if (letter.bouncedAt) return t.delivery.bouncedAt(formatInstant(letter.bouncedAt, timeZone, lang));
	if (letter.sentAt) return formatInstant(letter.sentAt, timeZone, lang);
	if (letter.lastError === null) return null;
	return letter.lastCode === null && letter.status === "failed" ? t.delivery.untried : letter.lastError;
}

/** A call to the person. */
export interface MadeCall {
	id: string;
	reason: string;
	createdAt: string;
	reachedAt: string | null;
	result: string;
}

/** The calls to one person, open ones with a way to the call list. */
export function PersonCalls({ calls, href, timeZone }: { calls: readonly MadeCall[]; href: string; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.registrations.callList;
	return (
		<Table
			caption={t.registrations.calls}
			rows={calls}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "what",
					header: words.what,
					rowHeader: true,
					cell: ({ id, reason }) => <a href={`${href}#telepon-${id}`}>{templateName(reason, t)}</a>,
				},
				{ key: "since", header: words.since, cell: ({ createdAt }) => formatInstant(createdAt, timeZone, lang) },
				{
					key: "result",
					header: words.result,
					cell: ({ reachedAt, result }) =>
						reachedAt ? (
							<>
								<span className="line">{formatInstant(reachedAt, timeZone, lang)}</span>
								{result ? <Content>{result}</Content> : null}
							</>
						) : (
							<Tag tone="warn">{words.open}</Tag>
						),
				},
			]}
		/>
	);
}

/** A check-in of the person. */
export interface CheckInLine {
	id: string;
	position: number;
	startsAtLocal: string;
	/** The session's title; null for the arrival on the day. */
	session: string | null;
	checkedInAt: string;
	recordedByName: string;
	undoneAt: string | null;
}

/** When the person was there, with the check-ins that were taken back. */
export function PersonAttendance({ checkIns, timeZone }: { checkIns: readonly CheckInLine[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.registrations;
	if (checkIns.length === 0) return <p className="muted">{words.noAttendance}</p>;
	return (
		<ul>
			{checkIns.map(({ id, position, startsAtLocal, session, checkedInAt, recordedByName, undoneAt }) => {
				const time = formatInstant(checkedInAt, timeZone, lang);
				return (
					<li key={id}>
						{words.attendanceDay(formatNumber(position, lang), formatShortDate(startsAtLocal, lang))}
						{session ? (
							<>
								{" · "}
								<Content>{session}</Content>
							</>
						) : null}
						: {undoneAt === null ? words.checkedIn(time, recordedByName) : words.checkInUndone(time)}
					</li>
				);
			})}
		</ul>
	);
}
