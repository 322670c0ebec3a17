import type { PartContent, ReportModel, ReportTable } from "#app/domain/closing/types";
import { officialSheet } from "./official-paper";
import { heading, keepTogether, numberedList, paragraph, signatureBlock } from "./pdf/blocks";
import type { Sheet } from "./pdf/drawing";
import { drawSheet } from "./pdf/sheet";
import { table } from "./pdf/table";

/** Room that a caption wants below itself: the head of its table and a row. */
const underCaption = 70;

/** The activity report as a PDF. `logo` is the picture of the letterhead. */
export function reportPdf(report: ReportModel, logo: Uint8Array | null): Promise<Buffer> {
	const { title, event, office, at, asOf, letterhead, sections, signature } = report;
	const paper = { at: new Date(at), office, letterhead: { lines: letterhead.lines, logo } };
	return drawSheet(officialSheet(paper, `${title}: ${event}`), async (sheet) => {
		heading(sheet, title.toUpperCase(), { align: "center", gap: 2 });
		paragraph(sheet, event, { align: "center", bold: true, gap: 2 });
		paragraph(sheet, `Data per ${asOf}`, { align: "center", gap: 14 });
		for (const section of sections) {
			heading(sheet, section.heading, { gap: 6 });
			for (const part of section.parts) await drawPart(sheet, part);
		}
		signatureBlock(sheet, signature);
	});
}

async function drawPart(sheet: Sheet, { heading: name, blocks, tables }: PartContent): Promise<void> {
	if (name) heading(sheet, name, { level: 2, gap: 4 });
	for (const block of blocks) {
		if (block.kind === "paragraph") paragraph(sheet, block.text);
		else if (block.isNumbered) numberedList(sheet, block.items, 12);
		else for (const item of block.items) paragraph(sheet, `– ${item}`, { indent: 12, gap: 3 });
	}
	for (const one of tables) await drawTable(sheet, one);
}

async function drawTable(sheet: Sheet, { caption, columns, rows }: ReportTable): Promise<void> {
	keepTogether(sheet, underCaption);
	paragraph(sheet, caption, { bold: true, gap: 4 });
	await table(
		sheet,
		columns.map(({ header, share, isNumeric }, at) => ({
			header,
			share,
			align: isNumeric ? ("right" as const) : ("left" as const),
			cell: (row: readonly string[]) => row[at] ?? "",
		})),
		rows,
		{ size: columns.length > 6 ? 8 : 9 },
	);
}
