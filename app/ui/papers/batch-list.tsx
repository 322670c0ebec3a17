import { batchDays } from "#app/domain/papers/rules";
import type { PaperBatchKind } from "#app/domain/papers/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";

/** Papers that are being made or were, as the page shows them. */
export interface ShownBatch {
	id: string;
	kind: PaperBatchKind;
	state: "making" | "finished" | "failed";
	done: number;
	total: number;
	createdAt: string;
	createdByName: string;
	/** When its file is removed. */
	expiresAt: string;
}

/** The files that were asked for: how far each is, and where it is taken. */
export function BatchList({ base, rows, timeZone }: { base: string; rows: readonly ShownBatch[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.papers.batches;
	if (rows.length === 0) return null;
	return (
		<Panel title={words.title} id="berkas">
			<Table
				caption={words.title}
				rows={rows}
				rowKey={({ id }) => id}
				stacked
				columns={[
					{
						key: "kind",
						header: words.kind,
						rowHeader: true,
						cell: (row) => <a href={`${base}/${row.id}`}>{words.kinds[row.kind]}</a>,
					},
					{
						key: "begun",
						header: words.begun,
						cell: (row) => words.begunBy(formatInstant(row.createdAt, timeZone, lang), row.createdByName),
					},
					{
						key: "state",
						header: words.state,
						cell: (row) => <BatchState batch={row} />,
					},
					{
						key: "file",
						header: words.file,
						cell: (row) =>
							row.state === "finished" ? (
								<InlineForm
									action={`${base}/${row.id}/unduhan`}
									label={t.papers.download}
									hiddenLabel={words.kinds[row.kind]}
									small
								/>
							) : (
								"–"
							),
					},
				]}
			/>
			<p className="muted small">{words.kept(formatNumber(batchDays, lang))}</p>
		</Panel>
	);
}

/** "120 dari 300", or that it is ready or could not be made. */
export function BatchState({ batch }: { batch: Pick<ShownBatch, "state" | "done" | "total"> }) {
	const { lang, t } = useLanguage();
	const words = t.papers.batches;
	const [done, total] = [formatNumber(batch.done, lang), formatNumber(batch.total, lang)];
	if (batch.state === "making") return words.making(done, total);
	return batch.state === "finished" ? words.finished(total) : words.failed;
}
