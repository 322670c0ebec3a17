import { asArtifact, type Sheet } from "./drawing";

/** A column of a table on paper. */
export interface PaperColumn<Row> {
	header: string;
	/** Share of the width; the shares need not add up to anything. */
	share: number;
	align?: "left" | "right" | "center";
	cell: (row: Row, index: number) => string;
	/**
	 * Two boxes side by side to write in by hand, the odd rows in the left one and the even rows in the right one:
	 * neighbours do not write over each other.
	 */
	hasTwoBoxes?: boolean;
}

interface TableLook {
	/** Text size in points. */
	size?: number;
	/** Least height of a row, where something is to be written by hand. */
	rowHeight?: number;
	/** Points for what follows the table and must not stand on a page without its last rows. */
	tail?: number;
}

const padding = 4;

/** Rows after which a long table lets the process do other work. */
const portion = 40;

/** A ruled table. No row is cut by the end of a page, and every page repeats the head. */
export async function table<Row>(
	sheet: Sheet,
	columns: readonly PaperColumn<Row>[],
	rows: readonly Row[],
	{ size = 9, rowHeight = 0, tail = 0 }: TableLook = {},
): Promise<void> {
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
	const write = (text: string, at: number, y: number, bold: boolean, shift = 0) => {
		doc.font(bold ? "bold" : "regular").fontSize(size);
		doc.text(text, (places[at] ?? left) + padding + shift, y + padding, {
			width: (widths[at] ?? 0) - 2 * padding - shift,
			align: columns[at]?.align ?? "left",
			lineGap: 1,
		});
	};
	const frame = (y: number, height: number, isHead: boolean) =>
		asArtifact(sheet, () => {
			doc.lineWidth(0.5);
			widths.forEach((one, at) => {
				const x = places[at] ?? left;
				if (isHead) doc.rect(x, y, one, height).fill("#eeeeee").fillColor("black");
				doc.rect(x, y, one, height).stroke();
				const middle = x + one / 2;
				if (columns[at]?.hasTwoBoxes && !isHead)
					doc
						.moveTo(middle, y)
						.lineTo(middle, y + height)
						.stroke();
			});
		});
	const headers = columns.map(({ header }) => header);
	const headHeight = heightOf(headers, true, 0);
	const line = (cells: readonly string[], tag: "TH" | "TD", height: number, index = 0) => {
		const y = doc.y;
		frame(y, height, tag === "TH");
		const row = doc.struct("TR");
		structure.add(row);
		cells.forEach((text, at) => {
			const shift = tag === "TD" && columns[at]?.hasTwoBoxes && index % 2 === 1 ? (widths[at] ?? 0) / 2 : 0;
			row.add(doc.struct(tag, {}, () => write(text, at, y, tag === "TH", shift)));
		});
		row.end();
		doc.y = y + height;
	};
	if (doc.y + headHeight + 2 * rowHeight > bottom()) doc.addPage();
	line(headers, "TH", headHeight);
	const cellsOf = (index: number) => {
		const row = rows[index];
		return row === undefined ? [] : columns.map(({ cell }) => cell(row, index));
	};
	for (let index = 0; index < rows.length; index++) {
		if (index % portion === portion - 1) await new Promise(setImmediate);
		const cells = cellsOf(index);
		const height = heightOf(cells, false, rowHeight);
		// The last two rows go with what follows.
		const isNearEnd = index === Math.max(0, rows.length - 2);
		const rest = isNearEnd ? tail + (rows.length > 1 ? heightOf(cellsOf(index + 1), false, rowHeight) : 0) : 0;
		if (doc.y + height + rest > bottom()) {
			doc.addPage();
			const y = doc.y;
			frame(y, headHeight, true);
			// The head was read once; here it is repeated for the eye.
			asArtifact(sheet, () => headers.forEach((text, at) => void write(text, at, y, true)));
			doc.y = y + headHeight;
		}
		line(cells, "TD", height, index);
	}
	structure.end();
	doc.font("regular").fontSize(10);
	doc.x = left;
	doc.y += 10;
}
