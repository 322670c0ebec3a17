import type { AuditAction } from "#app/domain/audit/types";
import type { PersonKind } from "#app/domain/sightings/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { trailZone } from "./trail-table";

interface Report {
	total: number;
	affected: readonly { kind: PersonKind; count: number }[];
	actions: readonly { action: string; count: number; first: string; last: string }[];
	first: string | null;
	last: string | null;
	people: readonly { key: string; kind: PersonKind; name: string; email: string | null; phone: string | null }[];
}

/** What a leak comes to: how many people and which data, what was done, whom, and the text that tells them. */
export function BreachFindings({ report }: { report: Report }) {
	const { lang, t } = useLanguage();
	const words = t.breach;
	const when = (instant: string | null) => (instant ? formatInstant(instant, trailZone, lang) : "–");
	return (
		<>
			<h2>{words.affected}</h2>
			<Table
				stacked
				caption={words.affected}
				rows={report.affected}
				rowKey={({ kind }) => kind}
				columns={[
					{ key: "kind", header: words.kind, rowHeader: true, cell: ({ kind }) => t.trail.kinds[kind] },
					{ key: "count", header: words.count, numeric: true, cell: ({ count }) => formatNumber(count, lang) },
					{ key: "classes", header: words.classes, cell: ({ kind }) => words.dataOf[kind] },
				]}
			/>
			<h2>{words.acts}</h2>
			<Table
				stacked
				caption={words.acts}
				rows={report.actions}
				rowKey={({ action }) => action}
				columns={[
					{
						key: "act",
						header: words.act,
						rowHeader: true,
						cell: ({ action }) => t.audit.actions[action as AuditAction] ?? action,
					},
					{ key: "count", header: words.count, numeric: true, cell: ({ count }) => formatNumber(count, lang) },
					{ key: "first", header: words.first, cell: ({ first }) => when(first) },
					{ key: "last", header: words.last, cell: ({ last }) => when(last) },
				]}
			/>
			<h2>{words.notice}</h2>
			<p className="muted small">{words.noticeLead}</p>
			<blockquote>
				<p>
					{words.noticeText({
						from: when(report.first),
						to: when(report.last),
						classes: report.affected.map(({ kind }) => words.dataOf[kind]).join("; "),
						count: formatNumber(report.total, lang),
					})}
				</p>
			</blockquote>
			<h2>{words.people(formatNumber(report.people.length, lang))}</h2>
			<Table
				stacked
				caption={words.people(formatNumber(report.people.length, lang))}
				rows={report.people}
				rowKey={({ key }) => key}
				columns={[
					{
						key: "name",
						header: words.name,
						rowHeader: true,
						cell: ({ name }) => (name ? <Content>{name}</Content> : words.gone),
					},
					{ key: "kind", header: words.kind, cell: ({ kind }) => t.trail.kinds[kind] },
					{ key: "email", header: words.email, cell: ({ email }) => email ?? "–" },
					{ key: "phone", header: words.phone, cell: ({ phone }) => phone ?? "–" },
				]}
			/>
		</>
	);
}
