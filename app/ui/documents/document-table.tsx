import type { DocumentAccess, DocumentKind } from "#app/domain/documents/types";
import { useLanguage } from "#app/i18n/context";
import { formatFileSize } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

interface DocumentRow {
	id: string;
	title: string;
	kind: DocumentKind;
	access: DocumentAccess;
	sessionTitle: string | null;
	speakerName: string | null;
	/** Of the released version; null while none is. */
	file: { type: string; bytes: number } | null;
	hasNewer: boolean;
}

/** Every document of an event as its organiser sees it. */
export function DocumentTable({ eventId, rows }: { eventId: string; rows: readonly DocumentRow[] }) {
	const { t } = useLanguage();
	const words = t.documents;
	if (rows.length === 0) return <EmptyState title={words.empty} />;
	return (
		<Table
			caption={words.title}
			rows={rows}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "title",
					header: words.fields.title,
					rowHeader: true,
					cell: (row) => (
						<>
							<Permitted to="events.write" otherwise={<Content>{row.title}</Content>}>
								<a href={`/panel/kegiatan/${eventId}/dokumen/${row.id}`}>
									<Content>{row.title}</Content>
								</a>
							</Permitted>
							{row.speakerName ? <span className="line muted small">{words.from(row.speakerName)}</span> : null}
							{row.sessionTitle ? (
								<span className="line muted small">
									<Content>{row.sessionTitle}</Content>
								</span>
							) : null}
						</>
					),
				},
				{ key: "kind", header: words.fields.kind, cell: ({ kind }) => words.kinds[kind] },
				{ key: "access", header: words.fields.access, cell: ({ access }) => words.accesses[access] },
				{
					key: "file",
					header: words.fields.file,
					cell: ({ file, hasNewer }) => (
						<>
							{file ? (
								words.fileSize(file.type, formatFileSize(file.bytes))
							) : (
								<Tag tone="mute">{words.notReleased}</Tag>
							)}
							{file && hasNewer ? <span className="line small">{words.newerWaits}</span> : null}
						</>
					),
				},
			]}
		/>
	);
}
