import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Table } from "../primitives/table";
import { type LetterState, LetterStatusTag } from "./letter-status";
import { templateName } from "./template-name";

export interface LetterLine extends LetterState {
	id: string;
	template: string;
	toName: string;
	toAddress: string;
	subject: string;
	/** The language the letter is written in; its subject is not the page's words. */
	language: string | null;
	createdAt: string;
	/** Of the event the letter is about; null for a letter about none. */
	timeZone: string | null;
}

/** Where the ministry sits: the clock for letters that belong to no event. */
export const ministryZone = "Asia/Jakarta";

/** Letters as a table: what, to whom, when, and how far it got. */
export function LetterList({ letters }: { letters: readonly LetterLine[] }) {
	const { lang, t } = useLanguage();
	const words = t.messages;
	return (
		<Table
			stacked
			caption={words.caption}
			rows={letters}
			rowKey={(letter) => letter.id}
			columns={[
				{
					key: "subject",
					header: words.subject,
					rowHeader: true,
					cell: (letter) => (
						<a href={`/panel/surat/${letter.id}`} lang={letter.language ?? undefined}>
							{letter.subject}
						</a>
					),
				},
				{
					key: "recipient",
					header: words.recipient,
					cell: (letter) => (
						<>
							{letter.toName}
							<br />
							<span className="muted small">{letter.toAddress}</span>
						</>
					),
				},
				{ key: "kind", header: words.kind, cell: (letter) => templateName(letter.template, t) },
				{
					key: "queued",
					header: words.queuedAt,
					cell: (letter) => formatInstant(letter.createdAt, letter.timeZone ?? ministryZone, lang),
				},
				{ key: "status", header: words.status, cell: (letter) => <LetterStatusTag letter={letter} /> },
			]}
		/>
	);
}
