import type { ReactNode } from "react";
import type { PartContent, ProseBlock, ReportModel, ReportPart, ReportTable } from "#app/domain/closing/types";
import { Table } from "../primitives/table";

interface ReportDocumentProps {
	model: ReportModel;
	/** What stands below the heading of a part, such as a way to write it anew. */
	below?: (part: ReportPart) => ReactNode;
}

/** The report as its papers print it: sections, parts and tables, in Indonesian on every page. */
export function ReportDocument({ model, below = () => null }: ReportDocumentProps) {
	const { signature } = model;
	return (
		<article className="report-document" lang="id">
			{model.sections.map(({ heading, parts }) => (
				<section key={heading}>
					<h2>{heading}</h2>
					{parts.map((part) => (
						<ReportPartView key={part.part} content={part} below={below(part.part)} />
					))}
				</section>
			))}
			<address className="report-signature">
				{[signature.placeAndDate, `${signature.position},`, "", signature.name, signature.number].map((line) =>
					line === "" ? <span key="room" className="report-signature-room" /> : <span key={line}>{line}</span>,
				)}
			</address>
		</article>
	);
}

function ReportPartView({ content, below }: { content: PartContent; below: ReactNode }) {
	return (
		<>
			{content.heading ? <h3>{content.heading}</h3> : null}
			{below}
			<Prose blocks={content.blocks} />
			{content.tables.map((table) => (
				<ReportTableView key={table.caption} table={table} />
			))}
		</>
	);
}

/** Paragraphs and lists of a part. */
export function Prose({ blocks }: { blocks: readonly ProseBlock[] }) {
	// A part is drawn once and never reordered: places are names enough.
	return blocks.map((block, place) => {
		const key = `${place}`;
		if (block.kind === "paragraph") return <p key={key}>{block.text}</p>;
		const List = block.isNumbered ? "ol" : "ul";
		return (
			<List key={key}>
				{block.items.map((item, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: items are never moved, and two may say the same.
					<li key={at}>{item}</li>
				))}
			</List>
		);
	});
}

function ReportTableView({ table: { caption, columns, rows } }: { table: ReportTable }) {
	return (
		<Table
			caption={caption}
			showCaption
			stacked={columns.length > 3}
			rows={rows.map((cells, place) => ({ cells, place }))}
			rowKey={({ place }) => String(place)}
			columns={columns.map(({ header, isNumeric }, at) => ({
				key: header,
				header,
				numeric: isNumeric,
				cell: ({ cells }: { cells: readonly string[] }) => cells[at],
			}))}
		/>
	);
}
