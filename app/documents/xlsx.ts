import type { Cell } from "./registrations-sheet";
import { xmlText } from "./xml-text";
import { zip } from "./zip";

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;
const packageRelations = `${xml}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbookRelations = `${xml}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
/** Style 0 is text, 1 the bold headings, 2 a date with its time. */
const styles = `${xml}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/**
 * An XLSX file (ECMA-376) with one sheet, made while its rows arrive: memory does not grow with their number. Texts are
 * inline and never formulas, whatever they begin with; numbers of telephones keep their plus; times are real dates.
 */
export function xlsx(
	title: string,
	head: readonly string[],
	pages: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Buffer> {
	// A sheet's name has 31 characters at most, and none of these (ECMA-376 18.2.19).
	const name = xmlText(title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31));
	return zip([
		{ name: "[Content_Types].xml", content: [contentTypes] },
		{ name: "_rels/.rels", content: [packageRelations] },
		{
			name: "xl/workbook.xml",
			content: [
				`${xml}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
			],
		},
		{ name: "xl/_rels/workbook.xml.rels", content: [workbookRelations] },
		{ name: "xl/styles.xml", content: [styles] },
		{ name: "xl/worksheets/sheet1.xml", content: sheet(head, pages) },
	]);
}

async function* sheet(
	head: readonly string[],
	pages: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
	yield `${xml}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${head.length}" width="20" customWidth="1"/></cols><sheetData>`;
	yield row(1, head, 1);
	let number = 1;
	for await (const rows of pages) {
		let text = "";
		for (const cells of rows) text += row(++number, cells, 0);
		yield text;
	}
	yield "</sheetData></worksheet>";
}

function row(number: number, cells: readonly Cell[], style: number): string {
	const written = cells.map((cell, index) => cellXml(`${columnName(index)}${number}`, cell, style)).join("");
	return `<row r="${number}">${written}</row>`;
}

function cellXml(reference: string, cell: Cell, style: number): string {
	if (cell === null || cell === "") return "";
	if (typeof cell === "object" && "at" in cell) return `<c r="${reference}" s="2"><v>${serialOf(cell.at)}</v></c>`;
	const text = xmlText(typeof cell === "string" ? cell : cell.phone);
	return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Days since the eve of 1900, as a spreadsheet counts them. */
function serialOf(local: string): number {
	return (Date.parse(`${local}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** A, B, … Z, AA, AB, … */
function columnName(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
