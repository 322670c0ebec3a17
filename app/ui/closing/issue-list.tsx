import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";

/** An issued report, as the list shows it. */
export interface ShownIssue {
	number: number;
	closedAt: string;
	closedByName: string;
	sha256: string;
	reopenedAt: string | null;
	reopenedByName: string | null;
	reopeningReason: string | null;
}

interface IssueListProps {
	event: { id: string; timeZone: string };
	issues: readonly ShownIssue[];
}

/** Every report that was issued, the latest first, to read and to download. */
export function IssueList({ event, issues }: IssueListProps) {
	const { lang, t } = useLanguage();
	const words = t.closing.page;
	const page = `/panel/kegiatan/${event.id}`;
	const by = (name: string | null, at: string) => words.by(name ?? "", formatInstant(at, event.timeZone, lang));
	return (
		<Panel title={words.issues}>
			{issues.length === 0 ? (
				<p className="muted">{words.noIssues}</p>
			) : (
				<Table
					caption={words.issues}
					rows={issues}
					rowKey={({ number }) => String(number)}
					stacked
					columns={[
						{
							key: "issue",
							header: words.columns.issue,
							rowHeader: true,
							cell: ({ number }) => <a href={`${page}/laporan?terbitan=${number}`}>{words.issue(number)}</a>,
						},
						{
							key: "closed",
							header: words.columns.closed,
							cell: ({ closedAt, closedByName }) => by(closedByName, closedAt),
						},
						{
							key: "reopened",
							header: words.columns.reopened,
							cell: ({ reopenedAt, reopenedByName, reopeningReason }) =>
								reopenedAt ? (
									<>
										{by(reopenedByName, reopenedAt)}: <Content>{reopeningReason}</Content>
									</>
								) : (
									"–"
								),
						},
						{
							key: "files",
							header: words.columns.files,
							cell: ({ number }) => (
								<>
									<a href={`${page}/laporan.pdf?terbitan=${number}`} download>
										PDF
									</a>
									{" · "}
									<a href={`${page}/laporan.docx?terbitan=${number}`} download>
										DOCX
									</a>
								</>
							),
						},
						{
							key: "fingerprint",
							header: words.columns.fingerprint,
							cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 16)}…</code>,
						},
					]}
				/>
			)}
		</Panel>
	);
}
