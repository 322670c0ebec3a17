import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

interface RevisionRow {
	number: number;
	words: number;
	restoredFrom: number | null;
	savedAt: string;
	savedByName: string;
}

interface RevisionTableProps {
	/** The minutes' own page. */
	page: string;
	timeZone: string;
	revisions: readonly RevisionRow[];
	/** The number of the latest one. */
	latest: number;
}

/** Every text that was saved, newest first: by whom, when, how long. */
export function RevisionTable({ page, timeZone, revisions, latest }: RevisionTableProps) {
	const { lang, t } = useLanguage();
	const words = t.minutes.revisions;
	return (
		<Table
			caption={words.title}
			rows={revisions}
			rowKey={({ number }) => String(number)}
			stacked
			columns={[
				{
					key: "revision",
					header: words.table.revision,
					rowHeader: true,
					cell: ({ number }) => (
						<>
							<a href={`${page}/riwayat/${number}`}>{t.minutes.revision(number)}</a>{" "}
							{number === latest ? <Tag tone="plain">{words.latest}</Tag> : null}
						</>
					),
				},
				{
					key: "saved",
					header: words.table.saved,
					cell: ({ savedAt }) => formatInstant(savedAt, timeZone, lang),
				},
				{ key: "by", header: words.table.by, cell: ({ savedByName }) => savedByName },
				{
					key: "words",
					header: words.table.words,
					numeric: true,
					cell: ({ words: count }) => formatNumber(count, lang),
				},
				{
					key: "origin",
					header: words.table.origin,
					cell: ({ restoredFrom }) => (restoredFrom === null ? "" : words.restoredFrom(restoredFrom)),
				},
			]}
		/>
	);
}
