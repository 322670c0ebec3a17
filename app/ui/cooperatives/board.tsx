import type { BoardColumn } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { Button, LinkButton } from "../primitives/button";
import { classes } from "../primitives/classes";
import { Content } from "../primitives/content";
import { SelectField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { addressQuery, type CooperativeAddress, columnName, cooperativesHref } from "./cooperative-address";
import { FirstMissing, type ShownCooperative } from "./cooperative-table";
import { GradeTag } from "./grade-tag";
import { StageTag } from "./stage-tag";

interface BoardProps {
	address: CooperativeAddress;
	counts: Record<BoardColumn, number>;
	columns: readonly { column: BoardColumn; rows: readonly ShownCooperative[] }[];
}

/** The board: a column for each step side by side, and on a phone one of them, chosen from a list. */
export function Board({ address, counts, columns }: BoardProps) {
	const { t } = useLanguage();
	const words = t.cooperatives;
	const shown = columns.some(({ column }) => column === address.column) ? address.column : "recorded";
	const { tahap: _, ...carried } = Object.fromEntries(addressQuery(address));
	return (
		<>
			<form className="board-choice" method="get" action="/panel/koperasi">
				<HiddenFields values={carried} />
				<SelectField
					name="tahap"
					id="board-column"
					label={words.list.column}
					value={shown ? columnName(shown) : ""}
					options={columns.map(({ column }) => ({
						value: columnName(column),
						label: `${words.columns[column]} (${counts[column]})`,
					}))}
				/>
				<Button variant="secondary">{t.frame.filter}</Button>
			</form>
			<div className="board">
				{columns.map(({ column, rows }) => (
					<section
						key={column}
						className={classes("board-column", column === shown && "board-column-chosen")}
						aria-labelledby={`board-${column}`}
					>
						<h2 id={`board-${column}`}>
							{words.columns[column]} <span>{counts[column]}</span>
						</h2>
						{rows.length === 0 ? <p className="muted small">{words.list.emptyColumn}</p> : null}
						{rows.map((row) => (
							<Card key={row.organisationId} row={row} />
						))}
						{counts[column] > rows.length ? (
							<p>
								<a href={cooperativesHref({ ...address, view: "table", column })}>{words.list.more(counts[column])}</a>
							</p>
						) : null}
					</section>
				))}
			</div>
		</>
	);
}

function Card({ row }: { row: ShownCooperative }) {
	const words = useLanguage().t.cooperatives;
	const isTagged = row.stage === "perlu_perbaikan" || row.stage === "perpanjangan_disiapkan";
	return (
		<article className="board-card">
			<h3>
				<a href={`/panel/koperasi/${row.organisationId}`}>
					<Content>{row.name}</Content>
				</a>
			</h3>
			<p className="muted small">{row.regionName}</p>
			<p>
				<GradeTag {...row.grading} /> {isTagged ? <StageTag stage={row.stage} /> : null}
			</p>
			<p className="small">
				{words.list.missing}: <FirstMissing missing={row.missing} />
			</p>
			<p className="small">
				{words.days(row.days)} · {row.mentorName ? <Content>{row.mentorName}</Content> : words.list.noMentor}
			</p>
			<LinkButton
				small
				variant="secondary"
				href={`/panel/koperasi/${row.organisationId}/tahap`}
				hiddenLabel={words.list.moveOf(row.name)}
			>
				{words.list.move}
			</LinkButton>
		</article>
	);
}
