import { type BoardColumn, boardColumns } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { formatDateRange, formatNumber } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";

export interface HeldDialogue {
	id: string;
	title: string;
	regencyName: string | null;
	firstDayLocal: string;
	lastDayLocal: string;
	confirmed: number;
	attended: number;
	kept: number;
	late: number;
	/** Cooperatives that took part, by the column in which they are now. */
	cooperatives: Partial<Record<BoardColumn, number>>;
	certifiedSince: number;
}

/** What became of each dialogue: people, promises, and where its cooperatives are now. */
export function HeldDialogues({ dialogues }: { dialogues: readonly HeldDialogue[] }) {
	const { lang, t } = useLanguage();
	const words = t.reports.dialogues;
	const number = (value: number) => formatNumber(value, lang);
	return (
		<Panel title={words.title} id="dialog">
			{dialogues.length === 0 ? (
				<p className="muted">{words.none}</p>
			) : (
				<>
					<p className="muted small">{words.hint(number(dialogues.length))}</p>
					<div className="wide-first">
						<Table
							caption={words.title}
							rows={dialogues}
							rowKey={({ id }) => id}
							stacked
							columns={[
								{
									key: "dialogue",
									header: words.dialogue,
									rowHeader: true,
									cell: ({ id, title, regencyName, firstDayLocal, lastDayLocal }) => (
										<>
											<a href={`/panel/kegiatan/${id}`}>
												<Content>{title}</Content>
											</a>
											<span className="muted small followup-code">
												{[regencyName, formatDateRange(firstDayLocal, lastDayLocal, lang)].filter(Boolean).join(" · ")}
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
										<a href={`/panel/kegiatan/${id}/pendaftaran?status=confirmed`}>
											{number(attended)}/{number(confirmed)}
										</a>
									),
								},
								{
									key: "kept",
									header: words.kept,
									numeric: true,
									cell: ({ id, kept }) => (
										<a href={`/panel/kegiatan/${id}/tindak-lanjut?tampilan=selesai`}>{number(kept)}</a>
									),
								},
								{
									key: "late",
									header: words.late,
									numeric: true,
									cell: ({ id, late }) => (
										<a href={`/panel/kegiatan/${id}/tindak-lanjut?tampilan=terlambat`}>{number(late)}</a>
									),
								},
								{
									key: "cooperatives",
									header: words.movedTo,
									cell: ({ id, cooperatives }) => {
										const columns = boardColumns.filter((column) => cooperatives[column]);
										if (columns.length === 0) return "–";
										return (
											<a href={`/panel/koperasi?kegiatan=${id}`}>
												{columns
													.map((column) => `${number(cooperatives[column] ?? 0)} ${t.cooperatives.columns[column]}`)
													.join(", ")}
											</a>
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
				</>
			)}
			<p>
				<a href="/panel/kegiatan?status=finished">{words.all}</a>
			</p>
		</Panel>
	);
}
