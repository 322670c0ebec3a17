import { type BoardColumn, boardColumns } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { HiddenFields } from "../primitives/hidden-fields";
import { VisuallyHidden } from "../primitives/visually-hidden";
import { DueTag } from "./due-tag";
import type { FollowupRow } from "./followup-table";
import { type ListAddress, listHref, listQuery } from "./list-address";

interface BoardProps {
	base: string;
	address: ListAddress;
	columns: Readonly<Record<BoardColumn, readonly FollowupRow[]>>;
	counts: Readonly<Record<BoardColumn, number>>;
}

/** The list that holds all of a column; a status alone has none. */
const viewOf = { idle: "running", active: "running", overdue: "overdue", done: "done" } as const;

/** Follow-ups as cards in columns; each open one can be given another status by its own form. */
export function Board({ base, address, columns, counts }: BoardProps) {
	const { t } = useLanguage();
	const words = t.followups.board;
	return (
		<div className="promise-board">
			{boardColumns.map((column) => (
				<section key={column} className="promise-column">
					<h2>
						{words.columns[column]} ({counts[column]})
					</h2>
					{columns[column].length === 0 ? (
						<p className="muted">{words.empty}</p>
					) : (
						<ul>
							{columns[column].map((row) => (
								<Card key={row.id} row={row} list={listQuery(address).toString()} />
							))}
						</ul>
					)}
					{counts[column] > columns[column].length ? (
						<p>
							<a href={listHref(base, { ...address, isBoard: false, view: viewOf[column] })}>
								{words.more(counts[column])}
							</a>
						</p>
					) : null}
				</section>
			))}
		</div>
	);
}

function Card({ row, list }: { row: FollowupRow; list: string }) {
	const { lang, t } = useLanguage();
	const words = t.followups.board;
	const isOpen = row.status === "not_started" || row.status === "in_progress";
	const field = `status-${row.id}`;
	return (
		<li className="promise-card">
			<p>
				<a href={`/panel/tindak-lanjut/${row.id}`}>
					<Content>{row.title}</Content>
				</a>
			</p>
			<p className="muted small">
				{row.code} · <Content>{row.organisationName}</Content>
			</p>
			<p>
				<DueTag due={row.due} status={row.status} />{" "}
				<span className="muted small">
					{row.exampleAsOf ? `${t.followups.due.asOf(formatShortDate(row.exampleAsOf, lang))} · ` : null}
					{words.due(formatShortDate(row.dueOn, lang))}
				</span>
			</p>
			{isOpen ? (
				<form className="promise-status" method="post" action={`/panel/tindak-lanjut/${row.id}/status`}>
					<HiddenFields values={{ kembali: list }} />
					<label className="visually-hidden" htmlFor={field}>
						{words.status}: {row.code}
					</label>
					<select className="control" id={field} name="progress" defaultValue={row.status}>
						{(["not_started", "in_progress", "done"] as const).map((status) => (
							<option key={status} value={status}>
								{t.followups.statuses[status]}
							</option>
						))}
					</select>
					<Button small variant="secondary">
						{words.change}
						<VisuallyHidden> {row.code}</VisuallyHidden>
					</Button>
				</form>
			) : null}
		</li>
	);
}
