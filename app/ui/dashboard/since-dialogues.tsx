import { type BoardColumn, boardColumns } from "#app/domain/cooperatives/types";
import type { DialogueFigures } from "#app/domain/figures/types";
import { useLanguage } from "#app/i18n/context";
import { formatDateRange, formatNumber } from "#app/i18n/format";
import { Bar } from "../charts/bar";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import type { DashboardAddress } from "./dashboard-address";
import { DashboardFigure } from "./dashboard-figure";

interface SinceDialoguesProps {
	latest: readonly DialogueFigures[];
	count: number;
	funnel: { columns: Record<BoardColumn, number>; certifiedSince: number };
	address: DashboardAddress;
}

/** How far the cooperatives of all dialogues have come since, and what became of the latest dialogues one by one. */
export function SinceDialogues({ latest, count, funnel, address }: SinceDialoguesProps) {
	const { lang, t } = useLanguage();
	const words = t.dashboard.dialogues;
	const number = (value: number) => formatNumber(value, lang);
	return (
		<DashboardFigure name="dialogues" title={words.title} address={address} isEmpty={latest.length === 0}>
			{latest.length === 0 ? (
				<p className="muted">{words.none}</p>
			) : (
				<div className="since-figure">
					<Funnel {...funnel} />
					<div className="wide-first">
						<p className="muted small">{words.latest(number(latest.length), number(count))}</p>
						<Table
							caption={words.title}
							rows={latest}
							rowKey={({ id }) => id}
							stacked
							columns={[
								{
									key: "dialogue",
									header: words.dialogue,
									rowHeader: true,
									cell: ({ id, title, regencyName, firstOn, lastOn }) => (
										<>
											<a href={`/panel/kegiatan/${id}`}>
												<Content>{title}</Content>
											</a>
											<span className="muted small followup-code">
												{[regencyName, firstOn && lastOn ? formatDateRange(firstOn, lastOn, lang) : null]
													.filter(Boolean)
													.join(" · ")}
											</span>
										</>
									),
								},
								{
									key: "people",
									header: words.people,
									numeric: true,
									keepTogether: true,
									cell: ({ id, attended, confirmed }) => (
										<Permitted to="registrations.read" otherwise={`${number(attended)}/${number(confirmed)}`}>
											<a href={`/panel/kegiatan/${id}/pendaftaran?status=confirmed`}>
												{number(attended)}/{number(confirmed)}
											</a>
										</Permitted>
									),
								},
								{
									key: "kept",
									header: words.kept,
									numeric: true,
									cell: ({ id, kept }) => (
										<Permitted to="followups.read" otherwise={number(kept)}>
											<a href={`/panel/kegiatan/${id}/tindak-lanjut?tampilan=selesai`}>{number(kept)}</a>
										</Permitted>
									),
								},
								{
									key: "late",
									header: words.late,
									numeric: true,
									cell: ({ id, late }) => (
										<Permitted to="followups.read" otherwise={number(late)}>
											<a href={`/panel/kegiatan/${id}/tindak-lanjut?tampilan=terlambat`}>{number(late)}</a>
										</Permitted>
									),
								},
								{
									key: "cooperatives",
									header: words.movedTo,
									cell: ({ id, cooperatives }) => {
										const columns = boardColumns.filter((column) => cooperatives[column] > 0);
										if (columns.length === 0) return "–";
										const moved = columns
											.map((column) => `${number(cooperatives[column])} ${t.cooperatives.columns[column]}`)
											.join(", ");
										return (
											<Permitted to="cooperatives.read" otherwise={moved}>
												<a href={`/panel/koperasi?kegiatan=${id}`}>{moved}</a>
											</Permitted>
										);
									},
								},
								{
									key: "certified",
									header: words.certifiedSince,
									numeric: true,
									cell: ({ certifiedSince }) => number(certifiedSince),
								},
							]}
						/>
					</div>
				</div>
			)}
			<p className="on-screen">
				<a href="/panel/kegiatan?status=finished">{words.all}</a>
			</p>
		</DashboardFigure>
	);
}

function Funnel({ columns, certifiedSince }: SinceDialoguesProps["funnel"]) {
	const { lang, t } = useLanguage();
	const words = t.dashboard.dialogues;
	const number = (value: number) => formatNumber(value, lang);
	const all = boardColumns.reduce((sum, column) => sum + columns[column], 0);
	return (
		<div>
			{all === 0 ? (
				<p className="muted">{words.noCooperatives}</p>
			) : (
				<>
					<Table
						caption={words.funnel}
						showCaption
						rows={boardColumns.filter((column) => column !== "closed" || columns.closed > 0)}
						rowKey={(column) => column}
						columns={[
							{ key: "column", header: words.stage, rowHeader: true, cell: (column) => t.cooperatives.columns[column] },
							{
								key: "count",
								header: words.count,
								cell: (column) => (
									<span className="bar-figure">
										<Bar value={columns[column]} of={all} look="cooperative" />
										{number(columns[column])}
									</span>
								),
							},
						]}
					/>
					<p className="muted small">{words.funnelHint(number(certifiedSince))}</p>
				</>
			)}
		</div>
	);
}
