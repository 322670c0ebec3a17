import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";
import { VisuallyHidden } from "./visually-hidden";

export interface TableColumn<Row> {
	key: string;
	header: string;
	/** The heading as it is shown, where plain text does not do. */
	heading?: ReactNode;
	cell: (row: Row) => ReactNode;
	/** Figures stand right, so that their places line up. */
	numeric?: boolean | undefined;
	/** This cell names its row. */
	rowHeader?: boolean | undefined;
	/** Hides the heading from sight, for a column of buttons. */
	hideHeader?: boolean | undefined;
	/** Holds a check box that chooses the row; on a phone it stands beside the row's name. */
	select?: boolean | undefined;
	/** Dates, times and numbers that must not break over two lines. */
	keepTogether?: boolean | undefined;
	/** Sorting is a link; `direction` is set on the column that orders the rows now. */
	sort?: { href: string; direction?: "ascending" | "descending" | undefined } | undefined;
}

interface TableProps<Row> {
	/** What the table holds; it also names the scrolling region. */
	caption: string;
	/** Shows the caption above the table; hidden from sight by default, where a heading says the same. */
	showCaption?: boolean | undefined;
	columns: readonly TableColumn<Row>[];
	rows: readonly Row[];
	rowKey: (row: Row) => string;
	/** On a phone every row becomes a block with its headings beside the values. */
	stacked?: boolean | undefined;
}

/** A table that scrolls inside its own frame, so that the page never does. */
export function Table<Row>({ caption, showCaption, columns, rows, rowKey, stacked }: TableProps<Row>) {
	// Stacking turns the rows into blocks, which takes the table's meaning away in some browsers: the roles keep it.
	const role = (name: "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell") =>
		stacked ? { role: name } : {};
	return (
		<TableRegion label={caption}>
			<table className={classes(stacked && "table-stacked")} {...role("table")}>
				<caption className={classes(!showCaption && "visually-hidden")}>{caption}</caption>
				<thead {...role("rowgroup")}>
					<tr {...role("row")}>
						{columns.map((column) => (
							<th
								key={column.key}
								scope="col"
								className={cellClass(column)}
								aria-sort={column.sort?.direction}
								{...role("columnheader")}
							>
								<ColumnHeading column={column} />
							</th>
						))}
					</tr>
				</thead>
				<tbody {...role("rowgroup")}>
					{rows.map((row) => (
						<tr key={rowKey(row)} {...role("row")}>
							{columns.map((column) => {
								const label = stacked && !column.hideHeader ? column.header : undefined;
								return column.rowHeader ? (
									<th key={column.key} scope="row" className={cellClass(column)} {...role("rowheader")}>
										{column.cell(row)}
									</th>
								) : (
									<td key={column.key} className={cellClass(column)} data-label={label} {...role("cell")}>
										{column.cell(row)}
									</td>
								);
							})}
						</tr>
					))}
				</tbody>
			</table>
		</TableRegion>
	);
}

/** The scrolling frame alone, for a table whose rows are written out by hand. */
export function TableRegion({ label, children }: { label: string; children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
		<section className="table-region" aria-label={label} tabIndex={0}>
			{children}
		</section>
	);
}

function ColumnHeading<Row>({ column }: { column: TableColumn<Row> }) {
	if (column.hideHeader) return <VisuallyHidden>{column.header}</VisuallyHidden>;
	if (!column.sort) return column.heading ?? column.header;
	const { href, direction } = column.sort;
	return (
		<a className="table-sort" href={href}>
			{column.header}
			{direction ? <Icon name={direction === "ascending" ? "up" : "down"} /> : null}
		</a>
	);
}

function cellClass<Row>({ numeric, keepTogether, select }: TableColumn<Row>): string | undefined {
	return classes(numeric && "numeric", keepTogether && "keep-together", select && "table-select") || undefined;
}
