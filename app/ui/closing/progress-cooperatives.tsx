import { type BoardColumn, boardColumns } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Table } from "../primitives/table";

interface ProgressCooperativesProps {
	cooperatives: { columns: Record<BoardColumn, number>; certifiedSince: number };
}

/** Where the cooperatives that took part stand on the way to their certificate. */
export function ProgressCooperatives({ cooperatives: { columns, certifiedSince } }: ProgressCooperativesProps) {
	const { lang, t } = useLanguage();
	const words = t.closing.progress;
	const all = boardColumns.reduce((sum, column) => sum + columns[column], 0);
	if (all === 0) return null;
	return (
		<section>
			<h2>{words.cooperatives}</h2>
			<Table
				caption={words.cooperatives}
				rows={boardColumns.filter((column) => column !== "closed" || columns.closed > 0)}
				rowKey={(column) => column}
				columns={[
					{
						key: "column",
						header: words.columns.stage,
						rowHeader: true,
						cell: (column) => t.cooperatives.columns[column],
					},
					{
						key: "count",
						header: words.columns.count,
						numeric: true,
						cell: (column) => formatNumber(columns[column], lang),
					},
				]}
			/>
			<p>{words.certifiedSince(certifiedSince)}</p>
		</section>
	);
}
