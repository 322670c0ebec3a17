import { type BoardColumn, boardColumns } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Bar } from "../charts/bar";
import { columnName } from "../cooperatives/cooperative-address";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";

/** The cooperatives by column of the board, each a way to its rows. */
export function CooperativeStages({ counts }: { counts: Record<BoardColumn, number> }) {
	const { lang, t } = useLanguage();
	const words = t.reports.stages;
	const all = boardColumns.reduce((sum, column) => sum + counts[column], 0);
	return (
		<Panel title={words.title}>
			{all === 0 ? (
				<p className="muted">{words.none}</p>
			) : (
				<Table
					caption={words.title}
					rows={boardColumns.filter((column) => column !== "closed" || counts.closed > 0)}
					rowKey={(column) => column}
					columns={[
						{
							key: "column",
							header: words.column,
							rowHeader: true,
							cell: (column) => (
								<a href={`/panel/koperasi?tahap=${columnName(column)}`}>{t.cooperatives.columns[column]}</a>
							),
						},
						{
							key: "count",
							header: words.count,
							cell: (column) => (
								<span className="bar-figure">
									<Bar value={counts[column]} of={all} look="cooperative" />
									{formatNumber(counts[column], lang)}
								</span>
							),
						},
					]}
				/>
			)}
		</Panel>
	);
}
