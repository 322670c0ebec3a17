import type { ImportStatus, RowStatus } from "#app/domain/imports/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

/** A list that was handed in. */
export interface ListedImport {
	id: string;
	fileName: string;
	status: ImportStatus;
	counts: Record<RowStatus, number>;
	createdAt: string;
	createdByName: string;
	toldAt: string | null;
}

interface ImportListProps {
	/** The path below which each list has its page. */
	base: string;
	imports: readonly ListedImport[];
	timeZone: string;
}

/** The lists of an event, newest first. */
export function ImportList({ base, imports, timeZone }: ImportListProps) {
	const { lang, t } = useLanguage();
	const words = t.imports;
	if (imports.length === 0) return <EmptyState title={words.none}>{words.noneHint}</EmptyState>;
	const number = (value: number) => formatNumber(value, lang);
	return (
		<Table
			caption={words.listed}
			showCaption
			rows={imports}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "file",
					header: words.columns.file,
					rowHeader: true,
					cell: ({ id, fileName }) => (
						<a href={`${base}/${id}`}>
							<Content>{fileName}</Content>
						</a>
					),
				},
				{
					key: "result",
					header: words.columns.result,
					cell: ({ counts: { valid, duplicate, review, invalid } }) =>
						words.summaryLine(number(valid), number(duplicate), number(review), number(invalid)),
				},
				{
					key: "state",
					header: words.columns.state,
					cell: ({ status, toldAt }) =>
						status === "draft" ? (
							<Tag tone="warn">{words.states.draft}</Tag>
						) : (
							<Tag tone={toldAt ? "ok" : "info"}>{toldAt ? words.states.told : words.states.applied}</Tag>
						),
				},
				{
					key: "at",
					header: words.columns.at,
					cell: ({ createdAt, createdByName }) => (
						<>
							<span className="line">{formatInstant(createdAt, timeZone, lang)}</span>
							<span className="line muted small">{words.by(createdByName)}</span>
						</>
					),
				},
			]}
		/>
	);
}
