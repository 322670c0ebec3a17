import { asArtifact, type Sheet } from "./drawing";

/** A column of a table on paper. */
export interface PaperColumn<Row> {
	header: string;
	/** Share of the width; the shares need not add up to anything. */
	share: number;
	align?: "left" | "right" | "center";
	cell: (row: Row, index: number) => string;
}

interface TableLook {
	/** Text size in points. */
	size?: number;
	/** Least height of a row, where something is to be written by hand. */
	rowHeight?: number;
}

const padding = 4;

/** A ruled table. No row is cut by the end of a page, and every page repeats the head. */
export function table<Row>(
	sheet: Sheet,
	columns: readonly PaperColumn<Row>[],
	rows: readonly Row[],
	{ size = 9, rowHeight = 0 }: TableLook = {},
): void {
	const { doc, left, width, bottom } = sheet;
	const shares = columns.reduce((sum, { share }) => sum + share, 0);
	const widths = columns.map(({ share }) => (share / shares) * width);
	const places = widths.map((_width, index) => left + widths.slice(0, index).reduce((sum, one) => sum + one, 0));
	const structure = doc.struct("Table");
	doc.addStructure(structure);
	const heightOf = (cells: readonly string[], bold: boolean, least: number) => {
		doc.font(bold ? "bold" : "regular").fontSize(size);
		const heights = cells.map((text, at) =>
			doc.heightOfString(text || " ", { width: (widths[at] ?? 0) - 2 * padding, lineGap: 1 }),
		);
		return Math.max(least, ...heights) + 2 * padding;
	};
	const write = (text: string, at: number, y: number, bold: boolean) => {
		doc.font(bold ? "bold" : "regular").fontSize(size);
		doc.text(text, (places[at] ?? left) + padding, y + padding, {
			width: (widths[at] ?? 0) - 2 * padding,
			align: columns[at]?.align ?? "left",
			lineGap: 1,
		});
	};
	const frame = (y: number, height: number) =>
		asArtifact(sheet, () => {
			doc.lineWidth(0.5);
			widths.forEach((one, at) => void doc.rect(places[at] ?? left, y, one, height).stroke());
		});
	const headers = columns.map(({ header }) => header);
	const headHeight = heightOf(headers, true, 0);
	const line = (cells: readonly string[], tag: "TH" | "TD", height: number) => {
		const y = doc.y;
		frame(y, height);
		const row = doc.struct("TR");
		structure.add(row);
		cells.forEach((text, at) => void row.add(doc.struct(tag, {}, () => write(text, at, y, tag === "TH"))));
		row.end();
		doc.y = y + height;
	};
	if (doc.y + headHeight + 2 * rowHeight > bottom()) doc.addPage();
	line(headers, "TH", headHeight);
	rows.forEach((row, index) => {
		const cells = columns.map(({ cell }) => cell(row, index));
		const height = heightOf(cells, false, rowHeight);
		if (doc.y + height > bottom()) {
			doc.addPage();
			const y = doc.y;
			frame(y, headHeight);
			// The head was read once; here it is repeated for the eye.
			asArtifact(sheet, () => headers.forEach((text, at) => void write(text, at, y, true)));
			doc.y = y + headHeight;
		}
		line(cells, "TD", height);
	});
	structure.end();
	doc.font("regular").fontSize(10);
	doc.x = left;
	doc.y += 10;
}
