import type { DueState } from "#app/domain/followups/rules";
import type { FollowupStatus } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table, type TableColumn } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { VisuallyHidden } from "../primitives/visually-hidden";
import { bulkForm } from "./bulk-bar";
import { DueTag } from "./due-tag";

/** One line of the list. */
export interface FollowupRow {
	id: string;
	code: string;
	title: string;
	status: FollowupStatus;
	priority: "normal" | "high";
	organisationName: string;
	ownerName: string;
	helperName: string;
	obstacle: string;
	dueOn: string;
	firstDueOn: string;
	due: DueState;
	exampleAsOf: string | null;
	evidenceCount: number;
	openRequests: number;
	updatedAt: string;
	eventTitle: string;
	sessionTitle: string | null;
	question: string | null;
	cooperativeName: string | null;
}

interface FollowupTableProps {
	rows: readonly FollowupRow[];
	/** Names the dialogue, where follow-ups of several stand together. */
	hasEvent: boolean;
}

/** Follow-ups as a table; each open row can be ticked for a change of many. */
export function FollowupTable({ rows, hasEvent }: FollowupTableProps) {
	const { lang, t } = useLanguage();
	const words = t.followups;
	const columns: TableColumn<FollowupRow>[] = [
		{
			key: "choose",
			header: words.table.select,
			hideHeader: true,
			select: true,
			cell: ({ id, code, updatedAt, due }) =>
				due.state === "done" || due.state === "cancelled" ? null : (
					<input
						type="checkbox"
						name="terlihat"
						value={`${id}:${Date.parse(updatedAt)}`}
						form={bulkForm}
						aria-label={`${words.table.select} ${code}`}
					/>
				),
		},
		{
			key: "action",
			header: words.table.action,
			rowHeader: true,
			cell: (row) => (
				<>
					<a href={`/panel/tindak-lanjut/${row.id}`}>
						<Content>{row.title}</Content>
					</a>{" "}
					{row.priority === "high" ? <Tag tone="warn">{words.priorities.high}</Tag> : null}{" "}
					{row.openRequests > 0 ? <Tag tone="info">{words.table.asked}</Tag> : null}{" "}
					{row.obstacle ? <Tag tone="warn">{words.table.obstacle}</Tag> : null}
					<span className="muted small followup-code">{row.code}</span>
				</>
			),
		},
		{
			key: "owner",
			header: words.table.owner,
			cell: (row) => (
				<>
					<Content>{row.organisationName}</Content>
					{row.ownerName ? (
						<span className="muted small followup-code">
							<Content>{row.ownerName}</Content>
						</span>
					) : null}
					{row.helperName ? (
						<span className="muted small followup-code">
							<Content>{words.table.helper(row.helperName)}</Content>
						</span>
					) : null}
				</>
			),
		},
		{
			key: "due",
			header: words.table.due,
			keepTogether: true,
			cell: (row) => (
				<>
					{formatShortDate(row.dueOn, lang)}
					{row.firstDueOn === row.dueOn ? null : (
						<span className="muted small followup-code">
							{words.table.first(formatShortDate(row.firstDueOn, lang))}
						</span>
					)}
				</>
			),
		},
		{
			key: "status",
			header: words.table.status,
			keepTogether: true,
			cell: (row) => (
				<>
					<DueTag due={row.due} status={row.status} />
					{row.exampleAsOf ? (
						<span className="muted small followup-code">{words.due.asOf(formatShortDate(row.exampleAsOf, lang))}</span>
					) : null}
				</>
			),
		},
		{
			key: "evidence",
			header: words.table.evidence,
			numeric: true,
			cell: (row) =>
				row.evidenceCount || (
					<>
						<span aria-hidden="true">–</span>
						<VisuallyHidden>{words.table.noEvidence}</VisuallyHidden>
					</>
				),
		},
		{ key: "source", header: words.table.source, cell: (row) => <Source row={row} hasEvent={hasEvent} /> },
	];
	return <Table caption={words.table.caption} columns={columns} rows={rows} rowKey={(row) => row.id} stacked />;
}

/** Where a follow-up comes from: dialogue, session or question, and the cooperative it is about. */
function Source({ row, hasEvent }: { row: FollowupRow; hasEvent: boolean }) {
	const words = useLanguage().t.followups.table;
	const from = [row.sessionTitle, row.cooperativeName].filter((name) => name !== null);
	return (
		<>
			{hasEvent ? <Content>{row.eventTitle}</Content> : null}
			{from.map((name) => (
				<span key={name} className="muted small followup-code">
					<Content>{name}</Content>
				</span>
			))}
			{row.question ? <span className="muted small followup-code">{words.question}</span> : null}
			{from.length === 0 && !row.question ? <span className="muted small followup-code">{words.byHand}</span> : null}
		</>
	);
}
