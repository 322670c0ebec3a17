import type { ActorKind, AuditAction } from "#app/domain/audit/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";

export interface TrailRow {
	id: string;
	at: string;
	action: string;
	actorKind: ActorKind;
	actorName: string;
	eventTitle: string | null;
	/** Of the registration it is about. */
	code: string | null;
	/** Where that stands, for whoever may open it. */
	href: string | null;
}

/** The clock of the trail, which tells of many events at once. */
export const trailZone = "Asia/Jakarta";

/** Entries of the trail as a table: when, who, what, about what. */
export function TrailTable({ rows }: { rows: readonly TrailRow[] }) {
	const { lang, t } = useLanguage();
	const words = t.trail;
	return (
		<Table
			stacked
			caption={words.caption}
			rows={rows}
			rowKey={({ id }) => id}
			columns={[
				{
					key: "action",
					header: words.action,
					rowHeader: true,
					cell: ({ id, action }) => (
						<a href={`/panel/jejak/${id}`}>{t.audit.actions[action as AuditAction] ?? action}</a>
					),
				},
				{
					key: "actor",
					header: words.actor,
					cell: (row) => (row.actorName ? <Content>{row.actorName}</Content> : t.audit.actors[row.actorKind]),
				},
				{ key: "subject", header: words.subject, cell: (row) => <Subject row={row} /> },
				{
					key: "at",
					header: words.at,
					cell: ({ at }) => <time dateTime={at}>{formatInstant(at, trailZone, lang)}</time>,
				},
			]}
		/>
	);
}

function Subject({ row: { eventTitle, code, href } }: { row: TrailRow }) {
	const { t } = useLanguage();
	if (!eventTitle && !code) return href ? <a href={href}>{t.trail.open}</a> : "–";
	const label = (
		<>
			{code ? `${code} ` : null}
			{eventTitle ? <Content>{eventTitle}</Content> : null}
		</>
	);
	return href ? <a href={href}>{label}</a> : label;
}
