import { type BoardColumn, boardColumns } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table, type TableColumn } from "../primitives/table";

export interface ShownFunnelRow {
	code: string | null;
	name: string | null;
	counts: Record<BoardColumn, number>;
	total: number;
}

type FunnelLine = ShownFunnelRow & { isSum?: boolean };

/** Cooperatives per regency and column of the board, the sum of all regencies last. */
export function FunnelTable({ rows, sum }: { rows: readonly ShownFunnelRow[]; sum: ShownFunnelRow }) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives;
	const columns: TableColumn<FunnelLine>[] = [
		{
			key: "region",
			header: words.funnel.region,
			rowHeader: true,
			cell: (row) => {
				if (row.isSum) return words.funnel.all;
				return row.code ? (
					<a href={`/panel/koperasi?wilayah=${row.code}`}>
						<Content>{row.name}</Content>
					</a>
				) : (
					words.funnel.noRegion
				);
			},
		},
		...boardColumns.map((column) => ({
			key: column,
			header: words.columns[column],
			numeric: true,
			cell: (row: ShownFunnelRow) => formatNumber(row.counts[column], lang),
		})),
		{ key: "total", header: words.funnel.total, numeric: true, cell: (row) => formatNumber(row.total, lang) },
	];
	const lines: FunnelLine[] = [...rows, { ...sum, isSum: true }];
	return (
		<Table
			caption={words.funnel.caption}
			columns={columns}
			rows={lines}
			rowKey={(row) => (row.isSum ? "sum" : (row.code ?? "none"))}
			stacked
		/>
	);
}
