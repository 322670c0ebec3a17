import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { ministryZone } from "../messages/letter-list";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { MailAbout, MailKind, type MailLine, MailState, MailSubject } from "./mail-facts";

const shownOfExcerpt = 160;

/** Mails that came in as a table: from whom, what it is, what it is about, and whether somebody has to see to it. */
export function MailList({ mails }: { mails: readonly MailLine[] }) {
	const { lang, t } = useLanguage();
	const words = t.answers.inbox;
	return (
		<Table
			stacked
			caption={words.title}
			rows={mails}
			rowKey={({ id }) => id}
			columns={[
				{
					key: "subject",
					header: words.subject,
					rowHeader: true,
					cell: (mail) => (
						<>
							<a href={`/panel/surat/masuk/${mail.id}`}>
								<MailSubject mail={mail} />
							</a>
							<span className="line muted small">{mail.sender ?? words.noSender}</span>
							{mail.excerpt ? (
								<span className="line muted small">
									<Content>{beginningOf(mail.excerpt)}</Content>
								</span>
							) : null}
						</>
					),
				},
				{ key: "kind", header: words.kind, cell: (mail) => <MailKind mail={mail} /> },
				{ key: "about", header: words.about, cell: (mail) => <MailAbout mail={mail} /> },
				{
					key: "received",
					header: words.received,
					cell: ({ receivedAt, timeZone }) => formatInstant(receivedAt, timeZone ?? ministryZone, lang),
				},
				{ key: "state", header: words.state, cell: (mail) => <MailState mail={mail} /> },
			]}
		/>
	);
}

function beginningOf(text: string): string {
	const characters = [...text];
	return characters.length > shownOfExcerpt ? `${characters.slice(0, shownOfExcerpt).join("")}…` : text;
}
